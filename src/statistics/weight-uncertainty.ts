import type { Resamples } from './bootstrap-indices.ts'
import type { Interval } from './interval.ts'
import { percentileInterval } from './percentile-interval.ts'

/** An index that is a function of a weighted sum of components, in two arms, by replication. */
export interface WeightedIndex {
  /** Components of the arm by replication, one row each. */
  readonly values: readonly ArrayLike<number>[]
  /** The same of the reference, same replications. */
  readonly reference: readonly ArrayLike<number>[]
  /** Index of a weighted sum, for example H ↦ 100·2^−H. */
  readonly link: (weightedSum: number) => number
}

/** How far an index difference rests on the index weights. */
export interface WeightUncertainty {
  /** Share, 0–1, of draws of weights under which the mean difference has the sign that it has under equal weights. */
  readonly signShare: number
  /** Interval that includes weights and replications. */
  readonly interval: Interval
}

/**
 * Crosses draws of weights (`weights`, row-major, one row per draw) with bootstrap resamples of replications, one
 * resample per draw in turn.
 */
export function weightUncertainty(
  index: WeightedIndex,
  weights: ArrayLike<number>,
  resamples: Resamples,
  confidence: number,
): WeightUncertainty {
  const components = index.values.length
  const count = index.values[0].length
  const draws = weights.length / components
  const differences = new Float64Array(count)
  const resampled = new Float64Array(draws)
  const equal = new Float64Array(components).fill(1 / components)
  const estimate = meanDifference(index, equal, 0, differences)
  let agreeing = 0
  for (let draw = 0; draw < draws; draw++) {
    const difference = meanDifference(index, weights, draw * components, differences)
    if (Math.sign(difference) === Math.sign(estimate)) agreeing++
    const start = (draw % resamples.rows) * count
    let sum = 0
    for (let drawn = 0; drawn < count; drawn++) sum += differences[resamples.positions[start + drawn]]
    resampled[draw] = sum / count
  }
  return { signShare: agreeing / draws, interval: percentileInterval(estimate, resampled, confidence) }
}

/** Writes the index difference of every replication to `differences` and returns their mean. */
function meanDifference(
  { values, reference, link }: WeightedIndex,
  weights: ArrayLike<number>,
  offset: number,
  differences: Float64Array,
): number {
  let sum = 0
  for (let replication = 0; replication < differences.length; replication++) {
    let own = 0
    let other = 0
    for (let component = 0; component < values.length; component++) {
      own += weights[offset + component] * values[component][replication]
      other += weights[offset + component] * reference[component][replication]
    }
    differences[replication] = link(own) - link(other)
    sum += differences[replication]
  }
  return sum / differences.length
}
