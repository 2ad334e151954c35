import { formatMonth } from '../base/months.ts'
import type { ResolvedPolicy, ResolvedScenario } from '../scenario/resolved.ts'
import { type Arm, solvedFor } from './expand-mixes.ts'
import type { StudyContext } from './study-context.ts'

/**
 * Id of the arm that adds the same won, as cash to regions below the benchmark, to the reference: what it does is the
 * smallest effect on balance that counts, whatever the reference itself spends.
 */
export const CASH_LAGGING = 'cash-lagging'
const CASH = 'cash-transfer'

/** A stretch of months with one yearly sum of money, billions. */
interface MoneyStretch {
  readonly from: number
  readonly to: number
  readonly bnPerYear: number
}

/** Arms that hand out the same money without a policy: one per placebo, and cash to lagging regions. */
export function addPlacebos(scenario: ResolvedScenario, context: StudyContext, mixes: readonly Arm[]): Arm[] {
  if (scenario.kind !== 'Bench') return []
  const money = sameMoney(scenario, mixes)
  if (money.length === 0) return []
  const places = Object.keys(context.regionOfPlace)
  const reached = new Set(mixes.flatMap((mix) => mix.policies.flatMap((policy) => policy.places)))
  const reachedPlaces = places.filter((place) => reached.has(place))
  const laggingPlaces = places.filter((place) => context.laggingRegions.includes(context.regionOfPlace[place]!))
  const arms: Arm[] = scenario.placebos.map((use) => ({
    name: use,
    role: 'placebo',
    policies: handOut(use, money, reachedPlaces, context),
    ...financingOf(scenario, use),
  }))
  if (laggingPlaces.length === 0) return arms
  const reference = mixes.find((mix) => mix.name === scenario.reference)?.policies ?? []
  const cash = handOut(CASH, money, laggingPlaces, context, CASH_LAGGING)
  const added = { name: CASH_LAGGING, role: 'cash-lagging', policies: [...reference, ...cash] } as const
  return [...arms, { ...added, ...financingOf(scenario, CASH_LAGGING) }]
}

/** A placebo's own budget is never scaled; who pays for it may be set by the budget rule. */
function financingOf(scenario: ResolvedScenario, name: string) {
  return { ...solvedFor(scenario, name), scale: 1 }
}

function handOut(
  use: string,
  money: readonly MoneyStretch[],
  places: readonly string[],
  context: StudyContext,
  name = use,
): ResolvedPolicy[] {
  return money.map((stretch, index) => ({
    name: index === 0 ? name : `${name}-${index + 1}`,
    use,
    regions: [...new Set(places.map((place) => context.regionOfPlace[place]!))],
    places,
    sectors: [],
    studyFields: [],
    from: stretch.from,
    to: stretch.to,
    rampMonths: 0,
    budgetBnKrwPerYear: stretch.bnPerYear,
    intensity: 1,
    settings: {},
    fields: {
      places,
      from: formatMonth(stretch.from),
      to: formatMonth(stretch.to),
      budgetBnKrwPerYear: stretch.bnPerYear,
      rampMonths: 0,
      intensity: 1,
    },
  }))
}

/** The envelope while any mix spends, or the mean over mixes that cost anything, month by month, as stretches. */
function sameMoney(scenario: ResolvedScenario, mixes: readonly Arm[]): MoneyStretch[] {
  const costly = mixes.filter((mix) => mix.policies.some((policy) => policy.budgetBnKrwPerYear > 0))
  const envelope = scenario.budget.rule === 'none' ? undefined : scenario.budget.envelopeBnKrwPerYear
  const stretches: MoneyStretch[] = []
  for (let month = scenario.run.start; month <= scenario.run.end; month += 1) {
    const mean = costly.reduce((sum, mix) => sum + costOf(mix, month), 0) / Math.max(1, costly.length)
    const bnPerYear = mean > 0 && envelope !== undefined ? envelope : mean
    if (bnPerYear === 0) continue
    const last = stretches.at(-1)
    const grows = last !== undefined && last.to === month - 1 && last.bnPerYear === bnPerYear
    if (grows) stretches.pop()
    stretches.push({ from: grows ? last.from : month, to: month, bnPerYear })
  }
  return stretches
}

function costOf(mix: Arm, month: number): number {
  return mix.policies.reduce(
    (sum, { from, to, budgetBnKrwPerYear }) => (month >= from && month <= to ? sum + budgetBnKrwPerYear : sum),
    0,
  )
}

/** Money a year that is handed out while most is, billions; 0 where no mix costs anything. */
export function costliestYear(scenario: ResolvedScenario, arms: readonly Arm[]): number {
  const mixes = arms.filter((arm) => arm.role === 'mix')
  return Math.max(0, ...sameMoney(scenario, mixes).map((stretch) => stretch.bnPerYear))
}
