import { mean } from './mean.ts'

/** Sample covariance (divisor n − 1) of two rows of equal length; NaN for fewer than two pairs. */
export function covariance(first: ArrayLike<number>, second: ArrayLike<number>): number {
  const firstMean = mean(first)
  const secondMean = mean(second)
  let products = 0
  for (let index = 0; index < first.length; index++) {
    products += (first[index] - firstMean) * (second[index] - secondMean)
  }
  return first.length < 2 ? Number.NaN : products / (first.length - 1)
}
