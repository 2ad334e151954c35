import { averageOverChi } from './chi-average.ts'
import { normalCdf } from './normal-cdf.ts'
import { studentCdf } from './student-cdf.ts'
import { studentQuantile } from './student-quantile.ts'

/**
 * Two one-sided tests (Schuirmann 1987) that a mean difference with `standardError` and `degrees` of freedom lies
 * within ±`margin`: the larger of the two p-values.
 */
export function equivalenceTest(difference: number, standardError: number, degrees: number, margin: number): number {
  if (standardError === 0) return Math.abs(difference) < margin ? 0 : 1
  const lower = 1 - studentCdf((difference + margin) / standardError, degrees)
  const upper = studentCdf((difference - margin) / standardError, degrees)
  return Math.max(lower, upper)
}

/**
 * Probability that both one-sided tests reject at `level` when the true difference is `difference` and the true
 * standard error `standardError` (Owen 1965; exact but for the quadrature).
 */
export function equivalencePower(
  difference: number,
  standardError: number,
  degrees: number,
  margin: number,
  level: number,
): number {
  const critical = studentQuantile(1 - level, degrees)
  return averageOverChi(degrees, (ratio) =>
    Math.max(
      0,
      normalCdf((margin - difference) / standardError - critical * ratio) -
        normalCdf((-margin - difference) / standardError + critical * ratio),
    ),
  )
}
