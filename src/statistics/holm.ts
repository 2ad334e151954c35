/**
 * Holm's step-down adjustment of a family of p-values, in the order given; NaN stays NaN and leaves the family.
 * `share` is the part of the error level at which the interval of each member agrees with the adjusted test.
 */
export function adjustHolm(pValues: readonly number[]): { readonly adjusted: number[]; readonly share: number[] } {
  const order = pValues
    .map((_, index) => index)
    .filter((index) => !Number.isNaN(pValues[index]))
    .sort((first, second) => pValues[first] - pValues[second] || first - second)
  const adjusted = pValues.map(() => Number.NaN)
  const share = pValues.map(() => Number.NaN)
  let largest = 0
  order.forEach((index, rank) => {
    const pValue = pValues[index]
    const factor = order.length - rank
    largest = Math.max(largest, factor * pValue)
    adjusted[index] = Math.min(1, largest)
    share[index] = largest > 0 ? pValue / largest : 1 / factor
  })
  return { adjusted, share }
}
