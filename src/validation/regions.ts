import { mean } from '../statistics/mean.ts'
import { standardDeviation } from '../statistics/standard-deviation.ts'
import type { Measures, RunRecord, Topic } from './record.ts'
import { OLDEST_AGE } from './sample-persons.ts'
import { monthlyColumn } from './series.ts'

const YOUNG_FROM = 19
const BAND_YEARS = 11

/** Share of movers in their first eleven adult years from 19 on less the largest share of any later such band, points. */
export function youngMoverLead(moversByAge: ArrayLike<number>): number {
  const shares: number[] = []
  let all = 0
  for (let from = YOUNG_FROM; from <= OLDEST_AGE; from += BAND_YEARS) {
    let movers = 0
    for (let age = from; age < Math.min(from + BAND_YEARS, OLDEST_AGE + 1); age++) movers += moversByAge[age]!
    shares.push(movers)
  }
  for (let age = 0; age <= OLDEST_AGE; age++) all += moversByAge[age]!
  return (100 * (shares[0]! - Math.max(...shares.slice(1)))) / all
}

/** Coefficient of variation over regions, each equal. */
export function variation(values: readonly number[]): number {
  return (standardDeviation(values) * Math.sqrt((values.length - 1) / values.length)) / mean(values)
}

/** Net arrivals of a region from all others, simulated persons, all months. */
function netArrivals({ movers, months, pack }: RunRecord, region: number): number {
  const count = pack.regions.length
  let net = 0
  for (let month = 0; month < months; month++)
    for (let other = 0; other < count; other++) {
      net += movers[(month * count + other) * count + region]!
      net -= movers[(month * count + region) * count + other]!
    }
  return net
}

function grossMoves({ movers, pack }: RunRecord): number {
  const count = pack.regions.length
  return movers.reduce((sum, moved, row) => sum + (Math.floor(row / count) % count === row % count ? 0 : moved), 0)
}

function measure(record: RunRecord): Measures {
  const { pack, months, personsPerAgent, persons } = record
  const years = months / 12
  const nation = {
    product: mean(monthlyColumn(record, 'grdpPerHead')),
    income: mean(monthlyColumn(record, 'grossRegionalIncomePerHead')),
  }
  const adultMonths = persons.residentsByAge.reduce((sum, value) => sum + value, 0)
  const measures: Record<string, number> = {
    'young-mover-lead': youngMoverLead(persons.moversByAge),
    'gross-moves': (100 * 12 * grossMoves(record)) / adultMonths,
    'product-variation': variation(pack.regions.map((_, region) => mean(monthlyColumn(record, 'grdpPerHead', region)))),
    'income-variation': variation(
      pack.regions.map((_, region) => mean(monthlyColumn(record, 'grossRegionalIncomePerHead', region))),
    ),
  }
  for (const [region, { id }] of pack.regions.entries()) {
    const product = mean(monthlyColumn(record, 'grdpPerHead', region)) / nation.product
    const income = mean(monthlyColumn(record, 'grossRegionalIncomePerHead', region)) / nation.income
    measures[`relative-product:${id}`] = product
    measures[`relative-income:${id}`] = income
    measures[`income-less-product:${id}`] = income - product
    measures[`net-moves:${id}`] = (netArrivals(record, region) * personsPerAgent) / years
    measures[`young-net-moves:${id}`] = (persons.youngNet[region]! * personsPerAgent) / years
    measures[`real-product-growth:${id}`] = growthOf(monthlyColumn(record, 'realGrdp', region))
  }
  return measures
}

/** Growth per cent a year from the first to the last twelve months. */
function growthOf(monthly: Float64Array): number {
  if (monthly.length < 24) return Number.NaN
  const ratio = mean(monthly.subarray(-12)) / mean(monthly.subarray(0, 12))
  return (100 * (ratio - 1) * 12) / (monthly.length - 12)
}

/** Gaps between regions and moves between them. */
export const regions: Topic = {
  measures: {
    'young-mover-lead':
      'share of movers between regions who are 19 to 29 less the largest share of any later band of eleven years, points',
    'gross-moves': 'moves between regions a year per hundred residents of 15 and over',
    'product-variation':
      'coefficient of variation of gross product per head over regions, each equal, mean over the run',
    'income-variation': 'the same of gross regional income per head',
    'relative-product': 'gross product per head over the nation’s, mean over the run',
    'relative-income': 'gross regional income per head over the nation’s, mean over the run',
    'income-less-product': 'the second less the first',
    'net-moves': 'net arrivals from other regions, persons of 15 and over a year, mean over the run',
    'young-net-moves': 'the same of 20 to 34 years of age',
    'real-product-growth': 'growth of real gross product, per cent a year of the first year',
  },
  measure,
}
