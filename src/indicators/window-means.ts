import { exp } from '../base/exp.ts'
import type { MonthlyId } from './monthly-declarations.ts'
import type { Observations } from './observations.ts'

/** Months of the table, counted from its first row; `to` is not included. */
export interface MonthRange {
  readonly from: number
  readonly to: number
}

/** Months of a year. */
export const YEAR = 12

/** The rows of a window; null when part of it lies outside what was observed. */
export function findRange(table: Observations, first: number, last: number): MonthRange | null {
  const from = first - table.firstMonth
  const to = last - table.firstMonth + 1
  return from >= 0 && from < to && to <= table.months ? { from, to } : null
}

/** The first year of the table, or what there is of it. */
export function firstYear(table: Observations): MonthRange {
  return { from: 0, to: Math.min(YEAR, table.months) }
}

/** Mean of a column over the months of a range, for one area. */
export function meanOf(table: Observations, id: MonthlyId, area: number, range: MonthRange): number {
  const column = table.columns[id]
  let sum = 0
  for (let month = range.from; month < range.to; month++) sum += column[month * table.areas + area]!
  return sum / (range.to - range.from)
}

/** Mean over months of a ratio of two columns of any areas. */
export function meanRatio(
  range: MonthRange,
  areas: number,
  above: Float64Array,
  aboveArea: number,
  below: Float64Array,
  belowArea: number,
): number {
  let sum = 0
  for (let month = range.from; month < range.to; month++)
    sum += above[month * areas + aboveArea]! / Math.max(1, below[month * areas + belowArea]!)
  return sum / (range.to - range.from)
}

/** Months from the middle of the first year, at which trends stand at one. */
export function monthsOnTrend(month: number): number {
  return month - (YEAR - 1) / 2
}

/** Mean over months of a ratio, each month taken back to the base year by a trend (log a month). */
export function meanOffTrend(
  range: MonthRange,
  areas: number,
  above: Float64Array,
  aboveArea: number,
  below: Float64Array,
  belowArea: number,
  trend: number,
): number {
  let sum = 0
  for (let month = range.from; month < range.to; month++) {
    const value = above[month * areas + aboveArea]! / Math.max(1, below[month * areas + belowArea]!)
    sum += value * exp(-trend * monthsOnTrend(month))
  }
  return sum / (range.to - range.from)
}

/** Mean of the trend's months over a range. */
export function meanMonthsOnTrend(range: MonthRange): number {
  return monthsOnTrend((range.from + range.to - 1) / 2)
}
