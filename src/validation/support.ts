import { log } from '../base/log.ts'
import { mean } from '../statistics/mean.ts'
import { type FirmYear, matchFirms } from './firm-year.ts'
import type { Measures, RunRecord, Topic } from './record.ts'
import { SIZE_CLASSES } from './sample-firms.ts'

const FEWEST = 30

interface Growth {
  readonly supported: boolean
  readonly growth: number
  /** Sector × class of size × region: establishments that are compared with one another. */
  readonly stratum: number
}

/** Growth of sales in the twelve months after those in which support was or was not awarded. */
function growthAfter(years: readonly FirmYear[], regionOf: readonly number[], sectors: number): Growth[] {
  const regions = Math.max(...regionOf) + 1
  return years.slice(1).flatMap((later, index) => {
    const earlier = years[index]!
    if (earlier.supported.length === 0) return []
    return matchFirms(earlier, later)
      .filter(([from, to]) => earlier.age[from]! >= 12 && earlier.sales[from]! > 0 && later.sales[to]! > 0)
      .map(([from, to]) => {
        const size = SIZE_CLASSES.findLastIndex((least) => earlier.staff[from]! >= least)
        const cell = (size * regions + regionOf[earlier.place[from]!]!) * sectors + earlier.sector[from]!
        return {
          supported: earlier.supported[from] === 1,
          growth: log(later.sales[to]! / earlier.sales[from]!),
          stratum: index * SIZE_CLASSES.length * regions * sectors + cell,
        }
      })
  })
}

/** Mean growth of supported establishments less that of the others, points; within strata, weighted by the supported. */
export function growthDifference(steps: readonly Growth[]): { readonly naive: number; readonly within: number } {
  const supported = steps.filter((step) => step.supported)
  const others = steps.filter((step) => !step.supported)
  if (supported.length < FEWEST || others.length < FEWEST) return { naive: Number.NaN, within: Number.NaN }
  const sums = new Map<number, { growth: number; count: number }>()
  for (const { stratum, growth } of others) {
    const sum = sums.get(stratum) ?? { growth: 0, count: 0 }
    sum.growth += growth
    sum.count += 1
    sums.set(stratum, sum)
  }
  const paired = supported.filter(({ stratum }) => sums.has(stratum))
  const gap = ({ stratum, growth }: Growth) => growth - sums.get(stratum)!.growth / sums.get(stratum)!.count
  return {
    naive: 100 * (mean(supported.map((step) => step.growth)) - mean(others.map((step) => step.growth))),
    within: paired.length < FEWEST ? Number.NaN : 100 * mean(paired.map(gap)),
  }
}

function measure(record: RunRecord): Measures {
  const { years } = record.firms
  const regionOf = record.pack.places.map((place) => place.region)
  const steps = growthAfter(years, regionOf, record.pack.sectors.length)
  const { naive, within } = growthDifference(steps)
  return {
    'support-growth-naive': naive,
    'support-growth-matched': within,
  }
}

/** How supported establishments grow beside the others. */
export const support: Topic = {
  measures: {
    'support-growth-naive':
      'growth of sales in the year after an award less that of establishments without one, points a year',
    'support-growth-matched': 'the same within year, sector, region and class of size, weighted by the supported',
  },
  measure,
}
