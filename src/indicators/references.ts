import { exp } from '../base/exp.ts'
import { log } from '../base/log.ts'
import { type BalanceGaps, balanceGaps } from './balance-index.ts'
import { measureParts } from './measure-parts.ts'
import type { Observations } from './observations.ts'
import { firstYear, type MonthRange, meanMonthsOnTrend, meanOf, meanOffTrend, meanRatio, YEAR } from './window-means.ts'

/** What a run's indices are measured against: first-year means without policy, frozen in the pack or the run's own. */
export interface References {
  /** Benchmark of real disposable income per resident and year, won, at the middle of the first year. */
  readonly income: number
  /** Growth of that benchmark, log a month. */
  readonly incomeTrend: number
  /** Benchmark of professional and research jobs per resident of working age. */
  readonly jobs: number
  readonly gaps: BalanceGaps
  /** Logs of the factors of efficiency by region. */
  readonly factors: readonly (readonly [number, number, number])[]
}

/** A row of a pack's `reference.csv`. */
export interface ReferenceRow {
  readonly id: string
  readonly value: number
}

/** Jobs per resident of working age of an area's market sector, mean over months. */
export function marketJobRate(table: Observations, area: number, range: MonthRange): number {
  return meanRatio(range, table.areas, table.columns.marketJobs, area, table.columns.workingAge, area)
}

/** Logs of the three factors of a region over a range of months, the trend not yet taken out. */
export function factorLogs(table: Observations, region: number, range: MonthRange): [number, number, number] {
  const rate = marketJobRate(table, region, range)
  return [
    meanOf(table, 'meanLogProductivity', region, range),
    meanOf(table, 'olleyPakesCovariance', region, range),
    rate > 0 ? log(rate) : 0,
  ]
}

function ownIncome(table: Observations, trend: number): number {
  const nation = table.areas - 1
  return meanOffTrend(firstYear(table), table.areas, table.income, nation, table.columns.population, nation, trend)
}

function ownJobs(table: Observations): number {
  const nation = table.areas - 1
  return meanRatio(firstYear(table), table.areas, table.columns.highSkillJobs, nation, table.columns.workingAge, nation)
}

/** The references of a run: the pack's where it has them, otherwise means of the run's own first year. */
export function resolveReferences(table: Observations): References {
  const { frozen, regions, trend } = table.country
  const incomeTrend = frozen.get('yTrend') ?? trend
  const base = {
    income: frozen.get('yStar') ?? ownIncome(table, incomeTrend),
    incomeTrend,
    jobs: frozen.get('jStar') ?? ownJobs(table),
  }
  const own = balanceGaps(measureParts(table, base, firstYear(table)))
  const logOf = (key: string, otherwise: number) => {
    const value = frozen.get(key) ?? 0
    return value > 0 ? log(value) : otherwise
  }
  return {
    ...base,
    gaps: own.map((gap, k) => frozen.get(`D${k + 1}`) ?? gap) as unknown as BalanceGaps,
    factors: regions.map((id, region) => {
      const logs = factorLogs(table, region, firstYear(table))
      return [logOf(`x1:${id}`, logs[0]), logOf(`x2:${id}`, logs[1]), logOf(`x3:${id}`, logs[2])] as const
    }),
  }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Growth of real disposable income per resident from the first to the last year of a run, log a month. */
function incomeGrowth(table: Observations): number {
  const nation = table.areas - 1
  const last = { from: table.months - YEAR, to: table.months }
  const level = (range: MonthRange) => meanOf(table, 'disposableIncomePerHead', nation, range)
  return log(level(last) / level(firstYear(table))) / meanMonthsOnTrend(last)
}

/**
 * Rows for `reference.csv`: means over runs without policy of their first-year values, and, from runs of five years and
 * more, the growth of the income benchmark. All runs must be of one country.
 */
export function measureReferences(tables: readonly Observations[]): ReferenceRow[] {
  const { country } = tables[0]!
  const trends = tables.filter((table) => table.months >= 5 * YEAR).map(incomeGrowth)
  const incomeTrend = trends.length > 0 ? mean(trends) : country.trend
  const base = {
    income: mean(tables.map((table) => ownIncome(table, incomeTrend))),
    incomeTrend,
    jobs: mean(tables.map(ownJobs)),
  }
  const gaps = tables.map((table) => balanceGaps(measureParts(table, base, firstYear(table))))
  const factors = tables.map((table) => country.regions.map((_, region) => factorLogs(table, region, firstYear(table))))
  return [
    ...[0, 1, 2, 3, 4].map((k) => ({ id: `D${k + 1}`, value: mean(gaps.map((of) => of[k]!)) })),
    { id: 'yStar', value: base.income },
    { id: 'yTrend', value: incomeTrend },
    { id: 'jStar', value: base.jobs },
    ...country.regions.map((id, region) => ({ id: `piR:${id}`, value: country.baseShares[region]! })),
    ...[0, 1, 2].flatMap((k) =>
      country.regions.map((id, region) => ({
        id: `x${k + 1}:${id}`,
        value: exp(mean(factors.map((of) => of[region]![k]!))),
      })),
    ),
  ]
}
