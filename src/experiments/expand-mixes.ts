import type { PolicyInstance } from '../base/run.ts'
import type { ArmRole } from '../results/plan-row.ts'
import type { ResolvedPolicy, ResolvedScenario } from '../scenario/resolved.ts'
import { scalePolicy } from './budget/envelope.ts'

/** One arm of a study: what every replication is run with. */
export interface Arm {
  readonly name: string
  readonly role: ArmRole
  readonly policies: readonly ResolvedPolicy[]
  /** Factor by which the budget rule multiplied the stated budgets; 1 where it left them. */
  readonly scale: number
  /** Part of the money that a surcharge on wages brings in, where the budget rule sets it by arm. */
  readonly incomeTaxShare: number | null
}

/** The mixes of a bench, or the one mix of a scenario, with their policies in full and budgets as the rule sets them. */
export function expandMixes(scenario: ResolvedScenario): Arm[] {
  return scenario.mixes.map(({ name, policies }) => {
    const { scale, incomeTaxShare } = solvedFor(scenario, name)
    const stated = policies.map((policy) => scenario.policies[policy]!)
    return { name, role: 'mix', policies: stated.map((one) => scalePolicy(one, scale)), scale, incomeTaxShare }
  })
}

/** What the pilot found for an arm; nothing changes where it found nothing. */
export function solvedFor({ budget }: ResolvedScenario, arm: string): Pick<Arm, 'scale' | 'incomeTaxShare'> {
  const found = budget.solved?.find(({ mix }) => mix === arm)
  return { scale: found?.scale ?? 1, incomeTaxShare: found?.incomeTaxShare ?? null }
}

/** The policies of an arm as a run takes them, by name: in which order a mix lists them changes nothing. */
export function instancesOf({ policies }: Arm): PolicyInstance[] {
  const instances = policies.map(({ name, use, fields }) => ({ name, use, fields }))
  return instances.sort((one, other) => (one.name < other.name ? -1 : 1))
}
