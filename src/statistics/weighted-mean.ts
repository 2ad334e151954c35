/** Mean of `values` with non-negative `weights` of any sum; NaN if the weights sum to nothing. */
export function weightedMean(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  let total = 0
  let sum = 0
  for (let index = 0; index < values.length; index++) {
    total += weights[index]
    sum += weights[index] * values[index]
  }
  return sum / total
}
