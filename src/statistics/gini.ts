/**
 * Gini coefficient, 0 to 1, of non-negative `values` of units with population `weights` (all 1 if not given); NaN if
 * the values sum to nothing.
 */
export function gini(values: ArrayLike<number>, weights?: ArrayLike<number>): number {
  const order = Array.from({ length: values.length }, (_, unit) => unit)
  order.sort((first, second) => values[first] - values[second])
  let population = 0
  let income = 0
  let area = 0
  for (const unit of order) {
    const weight = weights === undefined ? 1 : weights[unit]
    const gain = weight * values[unit]
    area += weight * (2 * income + gain)
    population += weight
    income += gain
  }
  return 1 - area / (population * income)
}
