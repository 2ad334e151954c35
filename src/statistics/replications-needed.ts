import { halfWidth } from './mean-interval.ts'

const MOST = 1_000_000

/**
 * Least number of replications (at least 2) at which Student's interval of a mean has a half-width of at most `goal`,
 * given the `deviation` of one replication, same unit; Infinity above a million.
 */
export function replicationsNeeded(deviation: number, goal: number, confidence: number): number {
  const reaches = (count: number): boolean => halfWidth(deviation, count, confidence) <= goal
  let high = 2
  while (!reaches(high)) {
    high *= 2
    if (high > MOST) return Number.POSITIVE_INFINITY
  }
  let low = high / 2
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (reaches(middle)) high = middle
    else low = middle
  }
  return Math.max(2, high)
}
