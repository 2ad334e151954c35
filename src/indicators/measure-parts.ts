import type { BalanceParts } from './balance-index.ts'
import type { Observations } from './observations.ts'
import { type MonthRange, meanOf, meanOffTrend, meanRatio } from './window-means.ts'

/** Benchmarks of income and jobs, see `References`. */
export interface Benchmarks {
  readonly income: number
  readonly incomeTrend: number
  readonly jobs: number
}

/** The parts of balance over a range of months: means come first, gaps are formed from them later. */
export function measureParts(table: Observations, benchmarks: Benchmarks, range: MonthRange): BalanceParts {
  const { columns, areas, country } = table
  const nation = areas - 1
  const shares = country.baseShares
  const perRegion = (value: (region: number) => number) =>
    Float64Array.from(country.regions, (_, region) => value(region))
  const income = (region: number, area: number) =>
    meanOffTrend(range, areas, table.income, region, columns.population, area, benchmarks.incomeTrend) /
    benchmarks.income
  return {
    shares,
    relativeIncome: perRegion((region) => income(region, region)),
    relativePlaceIncome: perRegion((region) => income(region, nation) / shares[region]!),
    relativeJobs: perRegion(
      (region) =>
        meanRatio(range, areas, columns.highSkillJobs, region, columns.workingAge, nation) /
        shares[region]! /
        benchmarks.jobs,
    ),
    talentOutflow: perRegion((region) => meanOf(table, 'tertiaryYoungNetOutflow', region, range) / 100),
  }
}
