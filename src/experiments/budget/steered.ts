import { strengthIn } from '../../accounts/programme-plan.ts'
import { fieldsOf } from '../../policies/common-fields.ts'
import { POLICIES } from '../../policies/registry.ts'
import type { ResolvedPolicy } from '../../scenario/resolved.ts'
import type { StudyPlan } from '../build-plan.ts'
import type { Arm } from '../expand-mixes.ts'
import { envelopeMonths, moneyOf } from './envelope.ts'
import { yearlyMoney } from './present-value.ts'

/** Part of today's support that a policy puts under its own rule at full strength, 0 to 1. */
function steeredShare({ use, fields, intensity }: ResolvedPolicy): number {
  const declaration = POLICIES.find(({ id }) => id === use)
  if (declaration?.steered === undefined) return 0
  const defaults = Object.entries(fieldsOf(declaration)).map(([field, spec]) => [field, spec.default])
  return intensity * declaration.steered({ ...Object.fromEntries(defaults), ...fields })
}

/**
 * Billions a year, discounted, of today's support that an arm's policies steer: money that is spent in any case, and
 * now by another rule. Where no mix brings money the years are those of the whole run.
 */
export function steeredPerYear({ scenario, context }: StudyPlan, { policies }: Arm): number {
  const { start, months } = scenario.run
  const all = Array.from({ length: months }, (_, month) => month)
  const hasMoney = envelopeMonths(scenario).length > 0
  const money = hasMoney ? moneyOf(scenario) : yearlyMoney(scenario.budget.discountRatePct, all)
  let sum = 0
  for (const month of all) {
    const shares = policies.map((policy) => {
      const span = { ...policy, from: Math.max(start, policy.from) }
      return steeredShare(policy) * strengthIn(span, start + month)
    })
    sum += money.perYear((Math.min(1, Math.max(0, ...shares)) * context.supportPerYear) / 12, month)
  }
  return sum
}
