import { exp } from '../base/exp.ts'
import { log } from '../base/log.ts'
import { inverseNormal } from './normal.ts'

/** Up to this mean counts are exact by inversion; above, the normal distribution is close enough and costs no loop. */
const LARGEST_INVERTED_MEAN = 64
const MOST_STEPS = 400

/**
 * A Poisson count of the given mean (0 or more) from u in [0, 1). Exact inversion up to mean 64; above, the normal
 * approximation with half a count of correction, whose mean and variance are right within 1 %.
 */
export function poissonFromUniform(mean: number, u: number): number {
  if (!(mean > 0)) return 0
  if (mean > LARGEST_INVERTED_MEAN) return normalCount(mean, mean, Infinity, u)
  let probability = exp(-mean)
  let rest = u
  let count = 0
  while (rest >= probability && count < MOST_STEPS) {
    rest -= probability
    count++
    probability *= mean / count
  }
  return count
}

/**
 * Successes among `trials` (a whole number) with the given probability, from u in [0, 1). Exact inversion where the
 * mean of the rarer outcome is at most 64; above, the normal approximation as in `poissonFromUniform`.
 */
export function binomialFromUniform(trials: number, probability: number, u: number): number {
  if (!(trials > 0 && probability > 0)) return 0
  if (probability >= 1) return trials
  if (probability > 0.5) return trials - binomialFromUniform(trials, 1 - probability, u)
  const mean = trials * probability
  if (mean > LARGEST_INVERTED_MEAN) return normalCount(mean, mean * (1 - probability), trials, u)
  const odds = probability / (1 - probability)
  let chance = exp(trials * log(1 - probability))
  let rest = u
  let count = 0
  while (rest >= chance && count < trials && count < MOST_STEPS) {
    rest -= chance
    count++
    chance *= (odds * (trials - count + 1)) / count
  }
  return count
}

function normalCount(mean: number, variance: number, most: number, u: number): number {
  const count = Math.floor(mean + Math.sqrt(variance) * inverseNormal(Math.max(u, 1e-10)) + 0.5)
  return Math.min(Math.max(count, 0), most)
}

/**
 * Where `u` in [0, 1) falls among running totals: the first index in [from, to) whose total exceeds u times the last
 * total, by halving. Totals never fall; one that equals its predecessor has no chance. -1 if all are zero or none is.
 */
export function indexFromCumulative(totals: ArrayLike<number>, from: number, to: number, u: number): number {
  if (to <= from || !(totals[to - 1] > 0)) return -1
  const target = u * totals[to - 1]
  let low = from
  let high = to - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (totals[middle] > target) high = middle
    else low = middle + 1
  }
  return low
}
