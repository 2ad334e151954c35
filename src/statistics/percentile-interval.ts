import type { Interval } from './interval.ts'
import { quantileOfSorted } from './quantile.ts'
import { sortNumbers } from './sort-numbers.ts'

/** Percentile interval of bootstrap `draws` about `estimate`, at `confidence` in (0, 1). */
export function percentileInterval(estimate: number, draws: ArrayLike<number>, confidence: number): Interval {
  const sorted = sortNumbers(draws)
  const tail = (1 - confidence) / 2
  return { estimate, low: quantileOfSorted(sorted, tail), high: quantileOfSorted(sorted, 1 - tail) }
}
