import { log } from '../base/log.ts'
import { hodrickPrescottCycle } from '../statistics/hodrick-prescott.ts'
import { mean } from '../statistics/mean.ts'
import type { RunRecord } from './record.ts'

type MonthlyColumn = keyof RunRecord['observations']['columns']

/** Fewest months from which a cycle can be told. */
const SHORTEST_CYCLE = 60
/** Convention for quarters. */
const SMOOTHING = 1600

/** A monthly column of an area; the nation without one. */
export function monthlyColumn(
  { observations }: RunRecord,
  id: MonthlyColumn,
  area = observations.areas - 1,
): Float64Array {
  const column = observations.columns[id]
  return Float64Array.from({ length: observations.months }, (_, month) => column[month * observations.areas + area]!)
}

/** Means of three months each; months that fill no quarter are left out. */
export function quarterMeans(monthly: ArrayLike<number>): Float64Array {
  return Float64Array.from(
    { length: Math.floor(monthly.length / 3) },
    (_, quarter) => (monthly[3 * quarter]! + monthly[3 * quarter + 1]! + monthly[3 * quarter + 2]!) / 3,
  )
}

/** Logs of quarters less their trend, without what recurs every year; empty where the months are too few. */
export function logCycle(monthly: ArrayLike<number>): Float64Array {
  if (monthly.length < SHORTEST_CYCLE) return new Float64Array(0)
  const cycle = hodrickPrescottCycle(quarterMeans(monthly).map(log), SMOOTHING)
  const seasons = [0, 1, 2, 3].map((season) => mean(cycle.filter((_, quarter) => quarter % 4 === season)))
  return cycle.map((value, quarter) => value - seasons[quarter % 4]!)
}

/** Change of each quarter on the same quarter of the year before. */
export function yearlyChanges(quarters: ArrayLike<number>): Float64Array {
  return Float64Array.from(
    { length: Math.max(0, quarters.length - 4) },
    (_, quarter) => quarters[quarter + 4]! - quarters[quarter]!,
  )
}

/** Position of a region, place or sector in the pack; −1 where the pack has none of that id. */
export function indexOf(records: readonly { readonly id: string }[], id: string): number {
  return records.findIndex((record) => record.id === id)
}
