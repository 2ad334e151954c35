import { mean } from './mean.ts'

/** Unbiased sample variance (divisor n − 1), in the square of the values' unit; NaN for fewer than two values. */
export function variance(values: ArrayLike<number>): number {
  const centre = mean(values)
  let squares = 0
  let drift = 0
  for (let index = 0; index < values.length; index++) {
    const deviation = values[index] - centre
    squares += deviation * deviation
    drift += deviation
  }
  const count = values.length
  return count < 2 ? Number.NaN : Math.max(0, squares - (drift * drift) / count) / (count - 1)
}
