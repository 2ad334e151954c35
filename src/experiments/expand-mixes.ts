import type { PolicyInstance } from '../base/run.ts'
import type { ArmRole } from '../results/plan-row.ts'
import type { StudySpec } from './study-spec.ts'

/** One arm of a study: what every replication is run with. */
export interface Arm {
  readonly name: string
  readonly role: ArmRole
  readonly policies: readonly PolicyInstance[]
}

/** The mixes of a scenario (itself, under its id) or a bench, factorials expanded into `grid:none`, `grid:a+b`. */
export function expandMixes(spec: StudySpec): Arm[] {
  if (spec.kind === 'Scenario') return [{ name: spec.id, role: 'mix', policies: spec.policies }]
  const byName = new Map(spec.policies.map((policy) => [policy.name, policy]))
  const arm = (name: string, policies: readonly string[]): Arm => ({
    name,
    role: 'mix',
    policies: policies.map((policy) => byName.get(policy)!),
  })
  return Object.entries(spec.mixes).flatMap(([name, mix]) =>
    'policies' in mix
      ? [arm(name, mix.policies)]
      : subsets(mix.factorial).map((subset) => arm(`${name}:${subset.join('+') || 'none'}`, subset)),
  )
}

function subsets(names: readonly string[]): string[][] {
  return names.reduce<string[][]>((known, name) => [...known, ...known.map((subset) => [...subset, name])], [[]])
}
