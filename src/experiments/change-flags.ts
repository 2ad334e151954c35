import type { Database } from '../results/database.ts'
import { mean } from '../statistics/mean.ts'
import { meanInterval } from '../statistics/mean-interval.ts'
import type { StudyPlan } from './build-plan.ts'
import { type RunSeries, readSeries } from './series-means.ts'

/**
 * Warnings by `mix@window`. `levelling-down`: incomes draw together more by leading regions losing than by lagging
 * ones gaining. `depopulation`: lagging regions lose residents. Both against the reference, with the study's
 * confidence; without the columns `disposableIncomePerHead` and `population` there are none.
 */
export async function findChangeFlags(
  plan: StudyPlan,
  database: Database,
  directory: string,
): Promise<Record<string, string[]>> {
  const flags: Record<string, string[]> = {}
  const names = new Set(plan.scenario.outcomes.flatMap((outcome) => outcome.windows))
  for (const name of names) {
    for (const window of plan.windows.windows) {
      const arms = plan.arms.filter((arm) => plan.windows.idFor(name, arm.name) === window.id)
      if (arms.length === 0) continue
      const income = await readSeries(database, directory, ['disposableIncomePerHead'], window.first, window.last)
      const residents = await readSeries(database, directory, ['population'], window.first, window.last)
      if (income === null || residents === null) return {}
      const length = window.last - window.first + 1
      const whole = (series: RunSeries) => series.values.length === length
      for (const arm of arms) {
        flags[`${arm.name}@${name}`] = flagsOf(plan, arm.name, income.filter(whole), residents.filter(whole))
      }
    }
  }
  return flags
}

function flagsOf(
  plan: StudyPlan,
  arm: string,
  income: readonly RunSeries[],
  residents: readonly RunSeries[],
): string[] {
  const { reference, inference } = plan.scenario
  const lagging = new Set(plan.context.laggingRegions)
  const weights = regionMeans(residents, reference)
  const isBelow = (changes: Float64Array) => meanInterval(changes, inference.confidencePct / 100).high < 0
  const incomes = pairedChanges(income, arm, reference)
  const gains = incomes.map((byRegion) => weightedMean(byRegion, weights, (region) => lagging.has(region)))
  const losses = incomes.map((byRegion) => weightedMean(byRegion, weights, (region) => !lagging.has(region)))
  const both = Float64Array.from(gains, (gain, index) => gain + losses[index]!)
  const narrowing = mean(Float64Array.from(gains, (gain, index) => gain - losses[index]!))
  const people = pairedChanges(residents, arm, reference).map((byRegion) =>
    [...byRegion].reduce((sum, [region, change]) => (lagging.has(region) ? sum + change : sum), 0),
  )
  return [
    ...(narrowing > 0 && isBelow(both) ? ['levelling-down'] : []),
    ...(narrowing > 0 && isBelow(Float64Array.from(people)) ? ['depopulation'] : []),
  ]
}

/** Mean level of each region over the runs of one arm. */
function regionMeans(series: readonly RunSeries[], arm: string): Map<string, number> {
  const found = new Map<string, number[]>()
  for (const { mix, region, values } of series) {
    if (mix === arm && region !== 'national') found.set(region, [...(found.get(region) ?? []), mean(values)])
  }
  return new Map([...found].map(([region, levels]) => [region, mean(levels)]))
}

/** Change of each region's window mean against the reference, one map per replication that both finished. */
function pairedChanges(series: readonly RunSeries[], arm: string, reference: string): Map<string, number>[] {
  const level = new Map(series.map((one) => [`${one.mix}/${one.replication}/${one.region}`, mean(one.values)]))
  const replications = [...new Set(series.map((one) => one.replication))].sort((one, other) => one - other)
  const regions = [...new Set(series.map((one) => one.region))].filter((region) => region !== 'national')
  return replications.flatMap((replication) => {
    const change = (region: string) =>
      level.get(`${arm}/${replication}/${region}`)! - level.get(`${reference}/${replication}/${region}`)!
    const changes = new Map(regions.map((region) => [region, change(region)]))
    return [...changes.values()].every(Number.isFinite) ? [changes] : []
  })
}

function weightedMean(
  changes: ReadonlyMap<string, number>,
  weights: ReadonlyMap<string, number>,
  member: (region: string) => boolean,
): number {
  let [total, sum] = [0, 0]
  for (const [region, change] of changes) {
    const weight = member(region) ? (weights.get(region) ?? 0) : 0
    total += weight
    sum += weight * change
  }
  return total > 0 ? sum / total : 0
}
