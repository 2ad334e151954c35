import { gini } from '../statistics/gini.ts'
import { theil } from '../statistics/theil.ts'
import type { MonthlyId } from './monthly-declarations.ts'
import type { Observations } from './observations.ts'
import { type MonthRange, meanOf } from './window-means.ts'

function meanByRegion(table: Observations, id: MonthlyId, range: MonthRange): Float64Array {
  return Float64Array.from(table.country.regions, (_, region) => meanOf(table, id, region, range))
}

function spread(name: string, values: Float64Array, people: Float64Array): Record<string, number> {
  return {
    [`${name}Theil`]: theil(values, people).total,
    [`${name}Gini`]: gini(values, people),
    [`${name}MaxMin`]: Math.max(...values) / Math.min(...values),
  }
}

function meanByPlace(table: Observations, values: Float64Array, range: MonthRange): Float64Array {
  const places = table.country.regionOfPlace.length
  return Float64Array.from({ length: places }, (_, place) => {
    let sum = 0
    for (let month = range.from; month < range.to; month++) sum += values[month * places + place]!
    return sum / (range.to - range.from)
  })
}

/** Dispersion between regions and places over a range of months, and what the most populous region holds. */
export function measureDispersion(table: Observations, range: MonthRange): Record<string, number> {
  const { baseShares, regionOfPlace } = table.country
  const nation = table.areas - 1
  const people = meanByRegion(table, 'population', range)
  const largest = baseShares.indexOf(Math.max(...baseShares))
  const adults = meanByPlace(table, table.placeAdults, range)
  const perAdult = meanByPlace(table, table.placeIncome, range).map((won, place) => won / Math.max(1, adults[place]!))
  const { between, within } = theil(perAdult, adults, regionOfPlace)
  const shareOf = (id: MonthlyId) => (100 * meanOf(table, id, largest, range)) / meanOf(table, id, nation, range)
  return {
    ...spread('grdp', meanByRegion(table, 'grdpPerHead', range), people),
    ...spread('income', meanByRegion(table, 'disposableIncomePerHead', range), people),
    incomeTheilBetween: between,
    incomeTheilWithin: within,
    capitalShare: shareOf('population'),
    capitalProductShare: shareOf('grdp'),
  }
}
