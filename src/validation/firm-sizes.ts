import { log } from '../base/log.ts'
import { linearFit } from '../statistics/linear-fit.ts'
import { mean } from '../statistics/mean.ts'
import { quantile } from '../statistics/quantile.ts'
import { standardDeviation } from '../statistics/standard-deviation.ts'
import { subbotinShape } from '../statistics/subbotin-shape.ts'
import { tailExponent } from '../statistics/tail-exponent.ts'
import { type FirmYear, matchFirms } from './firm-year.ts'
import type { Measures, RunRecord, Topic } from './record.ts'

const TAIL = 0.1
/** Years after which sizes are the model's own and no longer the base year's. */
const FREE_YEARS = 10
const SIZE_BINS = 10
const FEWEST_IN_BIN = 30

/** One establishment over two years: logs of sales, staff at the start, age in months at the start. */
export interface GrowthStep {
  readonly before: number
  readonly after: number
  readonly staff: number
  readonly age: number
}

/** Establishments with sales in both of two successive whole years. */
export function growthSteps(years: readonly FirmYear[]): GrowthStep[][] {
  return years.slice(1).map((later, index) => {
    const earlier = years[index]!
    return matchFirms(earlier, later)
      .filter(([from, to]) => earlier.age[from]! >= 12 && earlier.sales[from]! > 0 && later.sales[to]! > 0)
      .map(([from, to]) => ({
        before: log(earlier.sales[from]!),
        after: log(later.sales[to]!),
        staff: earlier.staff[from]!,
        age: earlier.age[from]!,
      }))
  })
}

/** Growth less the mean of its year. */
function growthOf(steps: readonly GrowthStep[]): number[] {
  const growth = steps.map(({ before, after }) => after - before)
  const middle = mean(growth)
  return growth.map((value) => value - middle)
}

/** Log sizes less the mean of their year, so that growth of the economy moves nobody to another bin. */
function sizesOf(steps: readonly GrowthStep[]): number[] {
  const middle = mean(steps.map(({ before }) => before))
  return steps.map(({ before }) => before - middle)
}

/** β of σ ∝ S^−β: slope of log standard deviation of growth on mean log size over bins of equal count. */
export function varianceExponent(logSizes: ArrayLike<number>, growth: ArrayLike<number>): number {
  const order = Array.from({ length: growth.length }, (_, row) => row).sort((a, b) => logSizes[a]! - logSizes[b]!)
  const size = Math.floor(order.length / SIZE_BINS)
  if (size < FEWEST_IN_BIN) return Number.NaN
  const bins = Array.from({ length: SIZE_BINS }, (_, bin) => order.slice(bin * size, (bin + 1) * size))
  const spread = bins.map((rows) => log(standardDeviation(rows.map((row) => growth[row]!))))
  return -linearFit(spread, [bins.map((rows) => mean(rows.map((row) => logSizes[row]!)))])[1]!
}

/** Coefficient of this year's on last year's log size, both less the means of the year. */
function gibratCoefficient(years: readonly (readonly GrowthStep[])[]): number {
  const centred = (of: (step: GrowthStep) => number) =>
    years.flatMap((steps) => {
      const middle = mean(steps.map(of))
      return steps.map((step) => of(step) - middle)
    })
  return linearFit(
    centred((step) => step.after),
    [centred((step) => step.before)],
  )[1]!
}

/** Mean growth of establishments below median staff and age less that of the others. */
function smallYoungGrowth(steps: readonly GrowthStep[]): number {
  const staff = quantile(
    steps.map((step) => step.staff),
    0.5,
  )
  const age = quantile(
    steps.map((step) => step.age),
    0.5,
  )
  const isSmallYoung = (step: GrowthStep) => step.staff <= staff && step.age <= age
  const growth = (chosen: readonly GrowthStep[]) => mean(chosen.map((step) => step.after - step.before))
  return growth(steps.filter(isSmallYoung)) - growth(steps.filter((step) => !isSmallYoung(step)))
}

/** Share that is gone a year later among small young establishments less that among the others. */
function smallYoungDeaths(earlier: FirmYear, later: FirmYear): number {
  const alive = new Set(matchFirms(earlier, later).map(([from]) => from))
  const staff = quantile(earlier.staff, 0.5)
  const age = quantile(earlier.age, 0.5)
  const gone = [0, 0]
  const all = [0, 0]
  for (let row = 0; row < earlier.count; row++) {
    const group = earlier.staff[row]! <= staff && earlier.age[row]! <= age ? 1 : 0
    all[group]! += 1
    gone[group]! += alive.has(row) ? 0 : 1
  }
  return gone[1]! / all[1]! - gone[0]! / all[0]!
}

function measure({ firms: { years } }: RunRecord): Measures {
  const steps = growthSteps(years)
  const all = steps.flat()
  const growth = steps.flatMap(growthOf)
  const logSizes = steps.flatMap(sizesOf)
  const later = years.slice(FREE_YEARS)
  const yearly = <T>(items: readonly T[], of: (item: T, index: number) => number) =>
    items.length === 0 ? Number.NaN : mean(items.map(of))
  return {
    'firm-size-tail': yearly(later, (year) =>
      tailExponent(
        year.staff.filter((staff) => staff > 0),
        TAIL,
      ),
    ),
    'firm-growth-shape': subbotinShape(growth),
    'growth-variance-exponent': varianceExponent(logSizes, growth),
    'gibrat-coefficient': all.length < 50 ? Number.NaN : gibratCoefficient(steps),
    'small-young-growth': yearly(
      steps.filter((year) => year.length > 0),
      (year) => 100 * smallYoungGrowth(year),
    ),
    'small-young-deaths': yearly(years.slice(1), (year, index) => 100 * smallYoungDeaths(years[index]!, year)),
  }
}

/** Sizes of establishments, their growth and its dispersion. */
export const firmSizes: Topic = {
  measures: {
    'firm-size-tail':
      'exponent of the tail of staff, largest tenth of establishments with staff, log(rank − ½) on log size; mean over Decembers from the eleventh year on',
    'firm-growth-shape':
      'shape of a Subbotin density of yearly log growth of sales less its yearly mean, maximum likelihood; 1 is a tent, 2 is Gauss',
    'growth-variance-exponent':
      'β of σ ∝ S^−β: log standard deviation of growth of sales on mean log sales, both less means of the year, ten bins of equal count',
    'gibrat-coefficient': 'coefficient of log sales of a year on those of the year before, less yearly means',
    'small-young-growth':
      'mean log growth of sales of establishments below median staff and age, less that of the others, per cent a year',
    'small-young-deaths': 'share that closes within a year among the same, less that among the others, points',
  },
  measure,
}
