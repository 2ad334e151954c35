/**
 * Mean of each month and the `span` − 1 months before it, same unit; NaN for the first months, which have too few
 * before them.
 */
export function trailingMeans(monthly: ArrayLike<number>, span = 12): Float64Array {
  const means = new Float64Array(monthly.length)
  for (let month = 0; month < means.length; month++) {
    let sum = month + 1 < span ? Number.NaN : 0
    for (let back = Math.max(0, month + 1 - span); back <= month; back++) sum += monthly[back]
    means[month] = sum / span
  }
  return means
}
