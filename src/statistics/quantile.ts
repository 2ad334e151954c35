import { sortNumbers } from './sort-numbers.ts'

/** Quantile of ascending `sorted` at `probability` in [0, 1], R type 7 (linear between order statistics). */
export function quantileOfSorted(sorted: ArrayLike<number>, probability: number): number {
  if (sorted.length === 0) return Number.NaN
  const position = (sorted.length - 1) * probability
  const below = Math.floor(position)
  const low = sorted[below]
  const high = sorted[Math.min(below + 1, sorted.length - 1)]
  return low + (position - below) * (high - low)
}

/** Quantile of `values` in any order at `probability` in [0, 1], R type 7; NaN if there are none. */
export function quantile(values: ArrayLike<number>, probability: number): number {
  return quantileOfSorted(sortNumbers(values), probability)
}
