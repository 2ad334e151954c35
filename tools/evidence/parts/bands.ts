import type { Observations } from '../../../src/indicators/observations.ts'

/** Lowest and highest of some values; NaN without any. */
export interface Band {
  readonly lowest: number
  readonly highest: number
}

export function bandOf(values: readonly number[]): Band {
  if (values.length === 0) return { lowest: Number.NaN, highest: Number.NaN }
  return { lowest: round(Math.min(...values)), highest: round(Math.max(...values)) }
}

/** Four significant decimals are enough for a file that people read. */
export function round(value: number, digits = 4): number {
  return Number(value.toFixed(digits))
}

/** A monthly column of one area. */
export function monthly(table: Observations, id: keyof Observations['columns'], area: number): number[] {
  return Array.from({ length: table.months }, (_, month) => table.columns[id][month * table.areas + area]!)
}

/** Means of twelve months, from the twelfth month on. */
export function trailingMeans(values: readonly number[]): number[] {
  return values.slice(11).map((_, k) => values.slice(k, k + 12).reduce((sum, value) => sum + value, 0) / 12)
}

/** Growth over twelve months, percent, from the thirteenth month on. */
export function yearlyGrowth(values: readonly number[]): number[] {
  return values.slice(12).map((value, k) => 100 * (value / values[k]! - 1))
}

/** Share of the area with most residents at the start, percent, by month. */
export function largestShare(table: Observations): number[] {
  const nation = monthly(table, 'population', table.areas - 1)
  const regions = Array.from({ length: table.areas - 1 }, (_, region) => monthly(table, 'population', region))
  const largest = regions.reduce((best, region) => (region[0]! > best[0]! ? region : best))
  return largest.map((people, month) => (100 * people) / nation[month]!)
}
