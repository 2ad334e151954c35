import { averageOverChi } from './chi-average.ts'
import { normalCdf } from './normal-cdf.ts'
import { studentQuantile } from './student-quantile.ts'

/** Probability that Student's two-sided test at `level` finds a true `difference` with true `standardError`. */
export function detectionPower(difference: number, standardError: number, degrees: number, level: number): number {
  const critical = studentQuantile(1 - level / 2, degrees)
  const shift = Math.abs(difference) / standardError
  return averageOverChi(degrees, (ratio) => normalCdf(shift - critical * ratio) + normalCdf(-shift - critical * ratio))
}
