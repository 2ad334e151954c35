import { log } from '../base/log.ts'
import { linearFit } from './linear-fit.ts'
import { sortNumbers } from './sort-numbers.ts'

/**
 * Exponent α of a Pareto tail, CCDF ∝ size^−α, from the largest `share` of `sizes`: least squares of log(rank − ½) on
 * log size (Gabaix and Ibragimov 2011). Equal sizes count at the middle of their ranks. NaN with fewer than 20 sizes.
 */
export function tailExponent(sizes: ArrayLike<number>, share: number): number {
  const sorted = sortNumbers(sizes)
  const tail = Math.round(share * sorted.length)
  if (tail < 20) return Number.NaN
  const logSizes: number[] = []
  const logRanks: number[] = []
  for (let rank = 1; rank <= tail; ) {
    const size = sorted[sorted.length - rank]!
    let last = rank
    while (last < sorted.length && sorted[sorted.length - last - 1] === size) last++
    const middle = (rank + last) / 2
    for (let each = rank; each <= Math.min(last, tail); each++) {
      logSizes.push(log(size))
      logRanks.push(log(middle - 0.5))
    }
    rank = last + 1
  }
  return -linearFit(logRanks, [logSizes])[1]!
}
