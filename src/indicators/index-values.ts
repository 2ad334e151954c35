import { type BalanceParts, balanceGaps, balanceIndex, relativeGaps } from './balance-index.ts'
import { type EfficiencyLogs, efficiencyIndex, factorMeans, regionalEfficiency } from './efficiency-index.ts'
import { measureParts } from './measure-parts.ts'
import type { Observations } from './observations.ts'
import { factorLogs, type References } from './references.ts'
import { type MonthRange, meanMonthsOnTrend } from './window-means.ts'

/** Both indices over a range of months, with what they are made of. */
export interface IndexValues {
  readonly balance: number
  readonly parts: BalanceParts
  /** D1 to D5 relative to their references. */
  readonly relativeGaps: readonly number[]
  readonly efficiency: number
  /** Mean logs of the three factors over regions. */
  readonly factors: readonly number[]
  readonly efficiencyByRegion: readonly number[]
}

/** Logs of the factors of efficiency against the base year and, for productivity, its trend. */
function efficiencyLogs(table: Observations, references: References, range: MonthRange): EfficiencyLogs {
  const trend = table.country.trend * meanMonthsOnTrend(range)
  return table.country.regions.map((_, region) => {
    const [productivity, allocation, jobs] = factorLogs(table, region, range)
    const base = references.factors[region]!
    return [productivity - base[0] - trend, allocation - base[1], jobs - base[2]] as const
  })
}

/** Measures balance and efficiency over a range of months. */
export function measureIndices(table: Observations, references: References, range: MonthRange): IndexValues {
  const parts = measureParts(table, references, range)
  const relative = relativeGaps(balanceGaps(parts), references.gaps)
  const logs = efficiencyLogs(table, references, range)
  const factors = factorMeans(logs, table.country.baseShares)
  return {
    balance: balanceIndex(relative),
    parts,
    relativeGaps: relative,
    efficiency: efficiencyIndex(factors),
    factors,
    efficiencyByRegion: logs.map(regionalEfficiency),
  }
}

/** Indices of every month as means of the twelve months that end there; NaN in the first eleven. */
export interface MonthlyIndices {
  /** By month. */
  readonly balance: Float64Array
  /** By month × areas + area. */
  readonly efficiency: Float64Array
}

/** Trailing 12-month indices of all observed months. */
export function monthlyIndices(table: Observations, references: References): MonthlyIndices {
  const balance = new Float64Array(table.months).fill(Number.NaN)
  const efficiency = new Float64Array(table.months * table.areas).fill(Number.NaN)
  for (let month = 11; month < table.months; month++) {
    const values = measureIndices(table, references, { from: month - 11, to: month + 1 })
    balance[month] = values.balance
    efficiency.set([...values.efficiencyByRegion, values.efficiency], month * table.areas)
  }
  return { balance, efficiency }
}
