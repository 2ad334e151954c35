import { listAt, type Plain } from './plain.ts'
import type { ResolvedMix } from './resolved.ts'

/** Mixes with factorials written out: all subsets, `grid:none`, `grid:people`, `grid:people+city`. */
export function expandMixes(mixes: Plain): ResolvedMix[] {
  return Object.entries(mixes).flatMap(([name, mix]) => {
    const factors = listAt(mix, 'factorial').map(String)
    if (factors.length === 0) return [{ name, policies: listAt(mix, 'policies').map(String) }]
    return subsets(factors).map((policies) => ({ name: `${name}:${policies.join('+') || 'none'}`, policies }))
  })
}

/** Subsets in the order of counting: none, a, b, a+b, c, … */
function subsets(factors: readonly string[]): string[][] {
  const found: string[][] = [[]]
  for (const factor of factors) found.push(...found.map((set) => [...set, factor]))
  return found
}
