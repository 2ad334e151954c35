import { exp } from '../base/exp.ts'
import { log } from '../base/log.ts'
import { linearFit, withoutGroupMeans } from '../statistics/linear-fit.ts'
import { mean } from '../statistics/mean.ts'
import { normalCdf } from '../statistics/normal-cdf.ts'
import type { Measures, RunRecord, Topic } from './record.ts'

const HALF_NORMAL_THIRD = 0.7978845608028654 * (4 / Math.PI - 1)
const FEWEST = 60

/**
 * Mean efficiency of a frontier whose residuals are noise less a half-normal shortfall, from their third moment
 * (Olson, Schmidt and Waldman 1980); 1 where the residuals do not lean downwards.
 */
export function frontierEfficiency(residuals: ArrayLike<number>): number {
  let cubes = 0
  const middle = mean(residuals)
  for (let step = 0; step < residuals.length; step++) {
    const distance = residuals[step]! - middle
    cubes += distance * distance * distance
  }
  const third = -cubes / residuals.length
  if (!(third > 0)) return 1
  const spread = exp(log(third / HALF_NORMAL_THIRD) / 3)
  return 2 * exp((spread * spread) / 2) * normalCdf(-spread)
}

/** Elasticities of hires to the unemployed and to posted jobs, and the mean efficiency of matching. */
export interface Matching {
  readonly unemployed: number
  readonly posted: number
  readonly efficiency: number
}

/** Log-linear matching function over rows of hires, with a mean of its own for each group. */
export function fitMatching(
  hires: readonly number[],
  unemployed: readonly number[],
  posted: readonly number[],
  groups: readonly number[],
): Matching {
  const kept = hires.flatMap((value, row) => (value > 0 && unemployed[row]! > 0 && posted[row]! > 0 ? [row] : []))
  if (kept.length < FEWEST) return { unemployed: Number.NaN, posted: Number.NaN, efficiency: Number.NaN }
  const group = kept.map((row) => groups[row]!)
  const within = (values: readonly number[]) =>
    withoutGroupMeans(
      kept.map((row) => log(values[row]!)),
      group,
    )
  const [outcome, first, second] = [within(hires), within(unemployed), within(posted)]
  const fit = linearFit(outcome, [first, second])
  const residuals = outcome.map((value, row) => value - fit[0]! - fit[1]! * first[row]! - fit[2]! * second[row]!)
  return { unemployed: fit[1]!, posted: fit[2]!, efficiency: frontierEfficiency(residuals) }
}

function measure({ persons, firms, pack, months }: RunRecord): Measures {
  const regions = pack.regions.length
  const rows = Array.from({ length: months * regions }, (_, row) => row)
  const quarters = (values: Float64Array) => {
    const sums: number[] = []
    for (const row of rows) {
      const quarter = Math.floor(Math.floor(row / regions) / 3) * regions + (row % regions)
      sums[quarter] = (sums[quarter] ?? 0) + values[row]!
    }
    return sums
  }
  const hires = quarters(firms.hires)
  const matching = fitMatching(
    hires,
    quarters(persons.unemployedBefore),
    quarters(firms.posted),
    hires.map((_, row) => row % regions),
  )
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
  return {
    'job-to-job': (100 * sum(persons.jobToJob)) / sum(persons.stayers),
    'matching-unemployment': matching.unemployed,
    'matching-vacancies': matching.posted,
    'matching-vacancy-lead': matching.posted - matching.unemployed,
    'matching-efficiency': matching.efficiency,
    'job-finding': (100 * sum(persons.hired)) / sum(persons.unemployedBefore),
  }
}

/** Moves between jobs and the matching function. */
export const labourFlows: Topic = {
  measures: {
    'job-to-job': 'employees with another employer than the month before, per hundred employees of both months',
    'matching-unemployment':
      'elasticity of hires of all kinds to the unemployed of the month before, region × quarter, means of regions taken out',
    'matching-vacancies': 'elasticity of the same hires to posted jobs',
    'matching-vacancy-lead': 'the elasticity to posted jobs less that to the unemployed',
    'matching-efficiency':
      'mean efficiency of the matching function: half-normal shortfall from the third moment of its residuals',
    'job-finding': 'unemployed of the month before who are employed, per cent a month',
  },
  measure,
}
