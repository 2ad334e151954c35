import { formatMonth } from '../base/months.ts'
import type { PolicyInstance } from '../base/run.ts'
import type { Arm } from './expand-mixes.ts'
import { budgetOf, reachOf, spanOf } from './policy-span.ts'
import type { StudyContext, StudySpec } from './study-spec.ts'

/** Id of the arm that gives the same won as cash to regions below the benchmark; it derives the smallest effect. */
export const CASH_LAGGING = 'cash-lagging'
const CASH = 'cash-transfer'

/** A stretch of months with one yearly sum of money, billions. */
interface MoneyStretch {
  readonly from: number
  readonly to: number
  readonly bnPerYear: number
}

/** Arms that hand out the same money without a policy: one per placebo, and cash to lagging regions. */
export function addPlacebos(spec: StudySpec, context: StudyContext, mixes: readonly Arm[]): Arm[] {
  if (spec.kind !== 'Bench') return []
  const money = sameMoney(spec, mixes)
  if (money.length === 0) return []
  const reached = new Set(mixes.flatMap((mix) => mix.policies.flatMap((policy) => reachOf(policy, context))))
  const places = Object.keys(context.regionOfPlace)
  const arms: Arm[] = spec.placebos.map((use) => ({
    name: use,
    role: 'placebo',
    policies: handOut(
      use,
      money,
      places.filter((place) => reached.has(place)),
    ),
  }))
  const lagging = places.filter((place) => context.laggingRegions.includes(context.regionOfPlace[place]!))
  if (lagging.length > 0)
    arms.push({ name: CASH_LAGGING, role: 'cash-lagging', policies: handOut(CASH, money, lagging) })
  return arms
}

function handOut(use: string, money: readonly MoneyStretch[], places: readonly string[]): PolicyInstance[] {
  return money.map((stretch, index) => ({
    name: index === 0 ? use : `${use}-${index + 1}`,
    use,
    fields: {
      places,
      from: formatMonth(stretch.from),
      to: formatMonth(stretch.to),
      budgetBnKrwPerYear: stretch.bnPerYear,
    },
  }))
}

/** The envelope while any mix works, or the mean over mixes that cost anything, month by month, as stretches. */
function sameMoney(spec: StudySpec, mixes: readonly Arm[]): MoneyStretch[] {
  const costly = mixes.filter((mix) => mix.policies.some((policy) => budgetOf(policy) > 0))
  const envelope = spec.budget.rule === 'none' ? null : spec.budget.envelopeBnKrwPerYear
  const stretches: MoneyStretch[] = []
  for (let month = spec.startMonth; month < spec.startMonth + spec.months; month += 1) {
    const costs = costly.map((mix) => costOf(mix, month, spec))
    const mean = costs.reduce((sum, cost) => sum + cost, 0) / Math.max(1, costs.length)
    const bnPerYear = envelope !== null && mean > 0 ? envelope : mean
    const last = stretches.at(-1)
    if (last && last.to === month - 1 && last.bnPerYear === bnPerYear) stretches.pop()
    if (bnPerYear > 0) {
      const extended = last && last.to === month - 1 && last.bnPerYear === bnPerYear
      stretches.push({ from: extended ? last.from : month, to: month, bnPerYear })
    }
  }
  return stretches
}

function costOf(mix: Arm, month: number, spec: StudySpec): number {
  return mix.policies.reduce((sum, policy) => {
    const { from, to } = spanOf(policy, spec)
    return month >= from && month <= to ? sum + budgetOf(policy) : sum
  }, 0)
}
