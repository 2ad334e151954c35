import { normalQuantile } from './normal-quantile.ts'
import { studentQuantile } from './student-quantile.ts'

/**
 * Factor (≥ 1) by which the bootstrap distribution of a mean of `count` replications is spread about its centre so that
 * its tails at `probability` are Student's and not too thin (Hesterberg 2015, The American Statistician 69, 371–386).
 */
export function smallSampleExpansion(count: number, probability: number): number {
  if (count < 2) return Number.NaN
  return Math.sqrt(count / (count - 1)) * (studentQuantile(probability, count - 1) / normalQuantile(probability))
}

/** Spreads `draws` in place about `centre` by `factor`, and returns them. */
export function spreadAbout(draws: Float64Array, centre: number, factor: number): Float64Array {
  for (let row = 0; row < draws.length; row++) draws[row] = centre + factor * (draws[row] - centre)
  return draws
}
