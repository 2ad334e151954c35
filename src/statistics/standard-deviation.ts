import { variance } from './variance.ts'

/** Sample standard deviation (divisor n − 1), in the values' unit; NaN for fewer than two values. */
export function standardDeviation(values: ArrayLike<number>): number {
  return Math.sqrt(variance(values))
}
