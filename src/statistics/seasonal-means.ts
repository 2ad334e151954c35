/**
 * Mean of a monthly column by month of the year (12 values, January first); the first value belongs to
 * `firstMonthOfYear` 0–11. NaN for a month that never occurs.
 */
export function seasonalMeans(monthly: ArrayLike<number>, firstMonthOfYear = 0): Float64Array {
  const sums = new Float64Array(12)
  const counts = new Float64Array(12)
  for (let month = 0; month < monthly.length; month++) {
    sums[(firstMonthOfYear + month) % 12] += monthly[month]
    counts[(firstMonthOfYear + month) % 12]++
  }
  return sums.map((sum, month) => sum / counts[month])
}
