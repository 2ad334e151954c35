import type { Database } from '../results/database.ts'
import { impliedMultiplier } from '../statistics/implied-multiplier.ts'
import { mean } from '../statistics/mean.ts'
import type { StudyPlan } from './build-plan.ts'
import { readSeries, readSpending } from './series-means.ts'

const LEAST_SHARE_OF_SPENDING = 0.25

/**
 * Cumulative change of national output per won of additional spending, by arm, mean over replications; null where an
 * arm spends within a quarter of the reference, or where output was not recorded (`grdpPerHead` and `population`).
 */
export async function findMultipliers(
  plan: StudyPlan,
  database: Database,
  directory: string,
): Promise<Record<string, number | null>> {
  const { start, end } = plan.scenario.run
  const { reference } = plan.scenario
  const series = await readSeries(database, directory, ['grdpPerHead', 'population'], start, end)
  const spending = await readSpending(database, directory)
  const outputs = new Map<string, number>()
  for (const { mix, replication, region, values } of series ?? []) {
    if (region === 'national')
      outputs.set(
        `${mix}/${replication}`,
        values.reduce((sum, yearly) => sum + yearly / 12, 0),
      )
  }
  const replications = [...new Set((series ?? []).map((one) => one.replication))].sort((one, other) => one - other)
  const meanChange = (of: ReadonlyMap<string, number>, arm: string, missing: number) =>
    mean(
      replications
        .map((r) => (of.get(`${arm}/${r}`) ?? missing) - (of.get(`${reference}/${r}`) ?? missing))
        .filter(Number.isFinite),
    )
  return Object.fromEntries(
    plan.arms.map(({ name }) => {
      const spent = meanChange(spending, name, 0)
      const most = Math.max(
        0,
        ...replications.flatMap((r) => [name, reference].map((arm) => spending.get(`${arm}/${r}`) ?? 0)),
      )
      const multiplier = impliedMultiplier(meanChange(outputs, name, Number.NaN), spent)
      const isTold =
        Math.abs(spent) > LEAST_SHARE_OF_SPENDING * most && multiplier !== null && Number.isFinite(multiplier)
      return [name, isTold ? multiplier : null]
    }),
  )
}
