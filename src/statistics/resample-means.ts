import type { Resamples } from './bootstrap-indices.ts'

/** Mean of `values` in every resample, by row; `values` has as many replications as the resamples were drawn for. */
export function resampleMeans(values: ArrayLike<number>, resamples: Resamples): Float64Array {
  const { rows, count, positions } = resamples
  const means = new Float64Array(rows)
  for (let row = 0, next = 0; row < rows; row++) {
    let sum = 0
    for (const end = next + count; next < end; next++) sum += values[positions[next]]
    means[row] = sum / count
  }
  return means
}
