import type { Interval } from './interval.ts'
import { mean } from './mean.ts'
import { standardDeviation } from './standard-deviation.ts'
import { studentQuantile } from './student-quantile.ts'

/** Half-width of Student's interval of a mean, for a sample deviation, a count and `confidence` in (0, 1); NaN below two. */
export function halfWidth(deviation: number, count: number, confidence: number): number {
  if (count < 2) return Number.NaN
  return (studentQuantile(0.5 + confidence / 2, count - 1) * deviation) / Math.sqrt(count)
}

/** Mean of independent `values` with Student's interval at `confidence` in (0, 1); bounds NaN below two values. */
export function meanInterval(values: ArrayLike<number>, confidence: number): Interval {
  const estimate = mean(values)
  const half = halfWidth(standardDeviation(values), values.length, confidence)
  return { estimate, low: estimate - half, high: estimate + half }
}
