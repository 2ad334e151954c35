import { covariance } from './covariance.ts'
import { variance } from './variance.ts'

/** Pearson correlation of two rows of equal length, −1 to 1; NaN if one of them does not vary. */
export function correlation(first: ArrayLike<number>, second: ArrayLike<number>): number {
  const scale = Math.sqrt(variance(first)) * Math.sqrt(variance(second))
  return scale > 0 ? Math.max(-1, Math.min(1, covariance(first, second) / scale)) : Number.NaN
}
