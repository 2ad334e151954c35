import { bcaInterval } from './bca-interval.ts'
import type { Resamples } from './bootstrap-indices.ts'
import type { Interval } from './interval.ts'
import { mean } from './mean.ts'
import { resampleMeans } from './resample-means.ts'

/** BCa bootstrap interval of the mean of independent `values`; bounds NaN below three values. */
export function bootstrapMean(values: Float64Array, resamples: Resamples, confidence: number): Interval {
  const count = values.length
  const estimate = mean(values)
  if (count < 3) return { estimate, low: Number.NaN, high: Number.NaN }
  const leftOut = values.map((value) => (estimate * count - value) / (count - 1))
  return bcaInterval(estimate, resampleMeans(values, resamples), leftOut, confidence)
}
