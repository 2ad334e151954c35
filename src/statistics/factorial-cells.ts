/** Factors of a factorial and the mix of each subset of them, by bits. */
export interface FactorialDesign {
  readonly name: string
  readonly factors: readonly string[]
  /** Mix of each subset; bit f stands for `factors[f]`. */
  readonly cells: readonly string[]
}

/** Finds full factorials among mixes named `grid:none`, `grid:people+city`: those of which every subset is there. */
export function findFactorials(mixes: readonly string[]): FactorialDesign[] {
  const grids = new Map<string, Map<string, string>>()
  for (const mix of mixes) {
    const colon = mix.indexOf(':')
    if (colon < 0) continue
    const subset = mix.slice(colon + 1)
    const cells = grids.get(mix.slice(0, colon)) ?? new Map<string, string>()
    grids.set(mix.slice(0, colon), cells)
    cells.set(subset === 'none' ? '' : subset.split('+').sort().join('+'), mix)
  }
  return [...grids].flatMap(([name, cells]) => {
    const factors = [...new Set([...cells.keys()].flatMap((subset) => (subset === '' ? [] : subset.split('+'))))]
    const names = Array.from({ length: 1 << factors.length }, (_, bits) =>
      cells.get(
        factors
          .filter((_, factor) => (bits >> factor) & 1)
          .sort()
          .join('+'),
      ),
    )
    const full = names.filter((mix) => mix !== undefined)
    return factors.length > 0 && full.length === names.length ? [{ name, factors, cells: full }] : []
  })
}
