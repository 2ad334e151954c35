import { readFileSync } from 'node:fs'
import { linearTrend } from '../../../src/statistics/linear-trend.ts'

/** Series by region id, values by year. */
export type RegionalSeries = Readonly<Record<string, ReadonlyMap<number, number>>>

/** The series of a pack's `history.csv`, by name. */
export function readHistory(packFolder: string): ReadonlyMap<string, RegionalSeries> {
  const found = new Map<string, Record<string, Map<number, number>>>()
  for (const line of readFileSync(`${packFolder}/history.csv`, 'utf8').trimEnd().split('\n').slice(1)) {
    const [series, region, year, value] = line.split(',') as [string, string, string, string]
    const regions = found.get(series) ?? {}
    found.set(series, regions)
    regions[region] ??= new Map()
    regions[region].set(Number(year), Number(value))
  }
  return found
}

/** Shares of regions in their sum, percent, by region. */
export function sharesOf(series: RegionalSeries): RegionalSeries {
  const regions = Object.keys(series)
  const totalOf = (year: number) => regions.reduce((sum, region) => sum + series[region]!.get(year)!, 0)
  return Object.fromEntries(
    regions.map((region) => [
      region,
      new Map([...series[region]!].map(([year, value]) => [year, (100 * value) / totalOf(year)])),
    ]),
  )
}

/** Values of the years after `base` if nothing changed after it. */
export function keepConstant(values: ReadonlyMap<number, number>, base: number, years: readonly number[]): number[] {
  return years.map(() => values.get(base)!)
}

/** Values of the years after `base` if they went on from it with the slope of the years up to it. */
export function keepTrend(values: ReadonlyMap<number, number>, base: number, years: readonly number[]): number[] {
  const known = [...values].filter(([year]) => year <= base).sort(([one], [other]) => one - other)
  const { slope } = linearTrend(known.map(([, value]) => value))
  return years.map((year) => values.get(base)! + slope * (year - base))
}

/** Mean absolute and root mean square error of predictions against data. */
export function errorsOf(predicted: readonly number[], data: readonly number[]) {
  const gaps = predicted.map((value, index) => value - data[index]!)
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return { mae: mean(gaps.map(Math.abs)), rmse: Math.sqrt(mean(gaps.map((gap) => gap * gap))) }
}
