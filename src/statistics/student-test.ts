import { mean } from './mean.ts'
import { standardDeviation } from './standard-deviation.ts'
import { studentCdf } from './student-cdf.ts'

/**
 * Two-sided p-value of Student's test that the mean of `differences` is zero. Differences that are all equal give 0,
 * or 1 if they are all zero; NaN below two values.
 */
export function studentTest(differences: ArrayLike<number>): number {
  const count = differences.length
  if (count < 2) return Number.NaN
  const centre = mean(differences)
  if (centre === 0) return 1
  const error = standardDeviation(differences) / Math.sqrt(count)
  return error === 0 ? 0 : 2 * studentCdf(-Math.abs(centre) / error, count - 1)
}
