import { weightedMean } from '../statistics/weighted-mean.ts'
import { GAP_IDS } from './balance-index.ts'
import { measureDispersion } from './dispersion.ts'
import { FACTOR_IDS } from './efficiency-index.ts'
import { type IndexValues, measureIndices } from './index-values.ts'
import { MONTHLY_IDS } from './monthly-declarations.ts'
import type { Observations } from './observations.ts'
import { type References, resolveReferences } from './references.ts'
import { findRange, type MonthRange, meanOf, meanRatio } from './window-means.ts'
import type { Window } from './windows.ts'

/** Values by `indicator` for the nation and `indicator:region`. */
type Values = Record<string, number>

function addRegions(values: Values, id: string, regions: readonly string[], of: ArrayLike<number>): void {
  for (const [region, name] of regions.entries()) values[`${id}:${name}`] = of[region]!
}

function addIndices(values: Values, regions: readonly string[], indices: IndexValues): void {
  values.balanceIndex = indices.balance
  values.efficiencyIndex = indices.efficiency
  addRegions(values, 'efficiencyIndex', regions, indices.efficiencyByRegion)
  values.lowestEfficiency = Math.min(...indices.efficiencyByRegion)
  for (const [k, id] of GAP_IDS.entries()) values[id] = indices.relativeGaps[k]!
  for (const [k, id] of FACTOR_IDS.entries()) values[id] = indices.factors[k]!
  const { relativeIncome, relativePlaceIncome, relativeJobs, shares } = indices.parts
  const income = weightedMean(relativePlaceIncome, shares)
  Object.assign(values, {
    relativeIncome: income,
    relativePlaceIncome: income,
    relativeJobs: weightedMean(relativeJobs, shares),
  })
  addRegions(values, 'relativeIncome', regions, relativeIncome)
  addRegions(values, 'relativePlaceIncome', regions, relativePlaceIncome)
  addRegions(values, 'relativeJobs', regions, relativeJobs)
}

function measure(table: Observations, references: References, range: MonthRange): Values {
  const values: Values = {}
  const { regions } = table.country
  const nation = table.areas - 1
  addIndices(values, regions, measureIndices(table, references, range))
  for (const id of MONTHLY_IDS) {
    values[id] = meanOf(table, id, nation, range)
    addRegions(
      values,
      id,
      regions,
      Float64Array.from(regions, (_, region) => meanOf(table, id, region, range)),
    )
  }
  const { realGrdp, population } = table.columns
  values.realIncomePerHead = meanRatio(range, table.areas, realGrdp, nation, population, nation)
  return Object.assign(values, measureDispersion(table, range))
}

/**
 * Value of every indicator in every window, keyed `indicator@window` for the nation and `indicator:region@window`; the
 * same keys for any run of the same country and windows. Null where a window leaves the observed months.
 */
export function measureOutcomes(table: Observations, windows: readonly Window[]): Record<string, number | null> {
  const outcomes: Record<string, number | null> = {}
  if (table.months === 0) return outcomes
  const references = resolveReferences(table)
  const known = Object.keys(measure(table, references, { from: 0, to: 1 }))
  for (const { id, first, last } of windows) {
    const range = findRange(table, first, last)
    const values = range === null ? {} : measure(table, references, range)
    for (const key of known) {
      const value = values[key]
      outcomes[`${key}@${id}`] = value !== undefined && Number.isFinite(value) ? value : null
    }
  }
  return outcomes
}
