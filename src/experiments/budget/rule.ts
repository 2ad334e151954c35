import { strengthIn } from '../../accounts/programme-plan.ts'
import { fieldsOf } from '../../policies/common-fields.ts'
import { POLICIES } from '../../policies/registry.ts'
import { MOST_TAX_SHARE } from '../../scenario/vocabulary.ts'
import type { StudyPlan } from '../build-plan.ts'
import type { Arm } from '../expand-mixes.ts'
import { bringsMoney, moneyOf } from './envelope.ts'
import type { Measured, Search } from './next-value.ts'

/** What a budget rule searches for one arm: from which setting, for which value, within what. */
export interface ArmRule {
  readonly first: number
  search(spent: number): Search
}

/** Arms whose money the study's rule sets: mixes with money, and for neutral deficits every arm but the reference. */
export function ruledArms({ scenario, arms }: StudyPlan): Arm[] {
  const isNeutral = scenario.budget.rule === 'deficit-neutral'
  return arms.filter(
    ({ name, role, policies }) =>
      policies.some(bringsMoney) && (isNeutral ? name !== scenario.reference : role === 'mix'),
  )
}

/** Billions a year, discounted, that an arm's policies plan. */
export function plannedPerYear({ scenario }: StudyPlan, { policies }: Arm): number {
  const money = moneyOf(scenario)
  const { start, months } = scenario.run
  let sum = 0
  for (const policy of policies) {
    const span = { ...policy, from: Math.max(start, policy.from) }
    const monthly = (policy.budgetBnKrwPerYear * 1e9 * policy.intensity) / 12
    for (let month = 0; month < months; month += 1)
      sum += money.perYear(monthly * strengthIn(span, start + month), month)
  }
  return sum
}

/** Largest factor at which every budget of an arm is one that a file may state. */
export function highestScale({ policies }: Arm): number {
  const most = policies.filter(bringsMoney).map(({ use, budgetBnKrwPerYear }) => {
    const declaration = POLICIES.find(({ id }) => id === use)
    const high = declaration === undefined ? undefined : fieldsOf(declaration).budgetBnKrwPerYear?.high
    return (high ?? budgetBnKrwPerYear) / budgetBnKrwPerYear
  })
  return Math.max(1, Math.min(...most))
}

/** The rule for one arm of a plan whose budgets are those of the file. */
export function ruleFor(plan: StudyPlan, arm: Arm): ArmRule {
  const { rule, envelopeBnKrwPerYear = 0, tolerancePct } = plan.scenario.budget
  if (rule === 'deficit-neutral')
    return {
      first: 1,
      search: (spent) => ({
        target: 0,
        tolerance: (tolerancePct / 100) * spent,
        low: 0,
        high: MOST_TAX_SHARE,
        slope: () => Math.max(1e-9, spent),
      }),
    }
  const stated = Math.max(1e-9, plannedPerYear(plan, arm))
  const high = rule === 'cap' ? 1 : highestScale(arm)
  const search: Search = {
    target: envelopeBnKrwPerYear,
    tolerance: (tolerancePct / 100) * envelopeBnKrwPerYear,
    low: 0,
    high,
    slope: ({ setting, value }: Measured) => (value > 0 && setting > 0 ? value / setting : stated),
  }
  return { first: rule === 'cap' ? 1 : Math.min(high, envelopeBnKrwPerYear / stated), search: () => search }
}
