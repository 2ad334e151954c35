import { trailingMeans } from '../statistics/trailing-means.ts'
import { largestRegion } from './graduates.ts'
import type { Across, Measures, RunRecord, Topic } from './record.ts'
import { monthlyColumn } from './series.ts'

const LARGE_SECTOR = 50
const SHARE_MONTHS = 240

const lowest = (values: readonly number[]) => (values.length === 0 ? Number.NaN : Math.min(...values))
const highest = (values: readonly number[]) => (values.length === 0 ? Number.NaN : Math.max(...values))

/** Fewest establishments that a sector falls to of those that began with fifty at least; NaN where none did. */
export function fewestInSector(bySector: ArrayLike<number>, sectors: number): number {
  let fewest = Infinity
  for (let row = sectors; row < bySector.length; row++)
    if (bySector[row % sectors]! >= LARGE_SECTOR) fewest = Math.min(fewest, bySector[row]!)
  return Number.isFinite(fewest) ? fewest : Number.NaN
}

function measure(record: RunRecord): Measures {
  const { pack, debtRatio, firms } = record
  const unemployment = Array.from(trailingMeans(monthlyColumn(record, 'unemploymentRate'))).slice(11)
  const prices = Array.from(monthlyColumn(record, 'consumerPrice'))
  const inflation = prices.slice(12).map((price, month) => 100 * (price / prices[month]! - 1))
  const national = monthlyColumn(record, 'population')
  const share = Array.from(monthlyColumn(record, 'population', largestRegion(pack)), (people, month) => {
    return (100 * people) / national[month]!
  }).slice(0, SHARE_MONTHS)
  return {
    'lowest-unemployment': lowest(unemployment),
    'highest-unemployment': highest(unemployment),
    'lowest-inflation': lowest(inflation),
    'highest-inflation': highest(inflation),
    'lowest-largest-share': lowest(share),
    'highest-largest-share': highest(share),
    'lowest-debt': lowest(Array.from(debtRatio)),
    'highest-debt': highest(Array.from(debtRatio)),
    'fewest-in-sector': fewestInSector(firms.bySector, pack.sectors.length),
  }
}

const across: Record<string, Across> = {
  'lowest-unemployment': 'lowest',
  'highest-unemployment': 'highest',
  'lowest-inflation': 'lowest',
  'highest-inflation': 'highest',
  'lowest-largest-share': 'lowest',
  'highest-largest-share': 'highest',
  'lowest-debt': 'lowest',
  'highest-debt': 'highest',
  'fewest-in-sector': 'lowest',
}

/** Bounds that no run without policy may leave. */
export const corridor: Topic = {
  measures: {
    'lowest-unemployment': 'lowest twelve-month mean of the unemployment rate in any run, per cent',
    'highest-unemployment': 'highest in any run',
    'lowest-inflation': 'lowest growth of consumer prices over twelve months in any run, per cent',
    'highest-inflation': 'highest in any run',
    'lowest-largest-share':
      'lowest share of residents in the most populous region in any run, first 240 months, per cent',
    'highest-largest-share': 'highest in any run',
    'lowest-debt': 'lowest debt of the central government over a year’s gross product in any run',
    'highest-debt': 'highest in any run',
    'fewest-in-sector':
      'fewest simulated establishments in any run of a national sector that began with fifty at least',
  },
  across,
  measure,
}
