import type { PolicyInstance } from '../base/run.ts'
import type { ArmRole } from '../results/plan-row.ts'
import type { ResolvedPolicy, ResolvedScenario } from '../scenario/resolved.ts'

/** One arm of a study: what every replication is run with. */
export interface Arm {
  readonly name: string
  readonly role: ArmRole
  readonly policies: readonly ResolvedPolicy[]
}

/** The mixes of a bench, or the one mix of a scenario, with their policies in full. */
export function expandMixes(scenario: ResolvedScenario): Arm[] {
  return scenario.mixes.map((mix) => ({
    name: mix.name,
    role: 'mix',
    policies: mix.policies.map((policy) => scenario.policies[policy]!),
  }))
}

/** A policy as a run takes it. */
export function instanceOf({ name, use, fields }: ResolvedPolicy): PolicyInstance {
  return { name, use, fields }
}
