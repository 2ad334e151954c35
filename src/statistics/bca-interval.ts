import type { Interval } from './interval.ts'
import { mean } from './mean.ts'
import { normalCdf } from './normal-cdf.ts'
import { normalQuantile } from './normal-quantile.ts'
import { quantileOfSorted } from './quantile.ts'
import { sortNumbers } from './sort-numbers.ts'

/** Bias z0 of bootstrap `draws` of an `estimate`, in normal deviates; draws equal to the estimate count as half below. */
export function bootstrapBias(estimate: number, draws: ArrayLike<number>): number {
  let below = 0
  for (let row = 0; row < draws.length; row++) {
    below += draws[row] < estimate ? 1 : draws[row] === estimate ? 0.5 : 0
  }
  const edge = 0.5 / draws.length
  return normalQuantile(Math.min(1 - edge, Math.max(edge, below / draws.length)))
}

/** Acceleration of a statistic from its values with each replication left out; 0 if they are all equal. */
export function jackknifeAcceleration(leftOut: ArrayLike<number>): number {
  const centre = mean(leftOut)
  let squares = 0
  let cubes = 0
  for (let index = 0; index < leftOut.length; index++) {
    const deviation = centre - leftOut[index]
    squares += deviation * deviation
    cubes += deviation * deviation * deviation
  }
  return squares > 0 ? cubes / (6 * squares * Math.sqrt(squares)) : 0
}

/**
 * Bias-corrected and accelerated bootstrap interval (Efron 1987) at `confidence` in (0, 1), from bootstrap `draws` and
 * the statistic's values with each replication left out.
 */
export function bcaInterval(
  estimate: number,
  draws: ArrayLike<number>,
  leftOut: ArrayLike<number>,
  confidence: number,
): Interval {
  const bias = bootstrapBias(estimate, draws)
  const acceleration = jackknifeAcceleration(leftOut)
  const sorted = sortNumbers(draws)
  const at = (probability: number): number => {
    const shifted = bias + normalQuantile(probability)
    return quantileOfSorted(sorted, normalCdf(bias + shifted / (1 - acceleration * shifted)))
  }
  return { estimate, low: at((1 - confidence) / 2), high: at((1 + confidence) / 2) }
}
