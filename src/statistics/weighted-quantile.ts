/**
 * Weighted quantiles: the least value at which the cumulated share of the non-negative `weights` reaches each of the
 * ascending or unordered `probabilities` in [0, 1]. NaN if the weights sum to nothing.
 */
export function weightedQuantiles(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  probabilities: readonly number[],
): number[] {
  const order = Array.from({ length: values.length }, (_, index) => index)
    .filter((index) => weights[index] > 0)
    .sort((first, second) => values[first] - values[second])
  const cumulated = new Float64Array(order.length)
  let total = 0
  order.forEach((index, rank) => {
    total += weights[index]
    cumulated[rank] = total
  })
  return probabilities.map((probability) => {
    const rank = cumulated.findIndex((weight) => weight >= probability * total)
    return rank < 0 ? Number.NaN : values[order[rank]]
  })
}
