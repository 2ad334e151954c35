import { equivalencePower, equivalenceTest } from './equivalence-test.ts'
import { minimumDetectableEffect } from './minimum-detectable-effect.ts'
import { studentQuantile } from './student-quantile.ts'

/** What an equivalence test says of an effect. */
export type EquivalenceWord = 'equivalent' | 'different' | 'undecided'

/** An equivalence test with what it could have shown. */
export interface EquivalenceVerdict {
  readonly margin: number
  readonly p: number
  /** Probability to find equivalence where the true effect is zero. */
  readonly power: number
  /** Smallest effect that the ordinary test finds four times in five, unit of the margin. */
  readonly detectable: number
  readonly verdict: EquivalenceWord
}

/**
 * Two one-sided tests at `level` that an effect lies within ±`margin`: *equivalent* where both reject, *different*
 * where the interval of confidence 1 − 2·`level` lies outside of the margin as a whole, *undecided* otherwise. What is
 * undecided at a power below 0.8 is for lack of data.
 */
export function judgeEquivalence(
  estimate: number,
  standardError: number,
  degrees: number,
  margin: number,
  level = 0.05,
): EquivalenceVerdict {
  const unknown = !(Number.isFinite(estimate) && Number.isFinite(standardError) && degrees >= 1)
  if (unknown) return { margin, p: Number.NaN, power: Number.NaN, detectable: Number.NaN, verdict: 'undecided' }
  const p = equivalenceTest(estimate, standardError, degrees, margin)
  const half = standardError === 0 ? 0 : studentQuantile(1 - level, degrees) * standardError
  const outside = Math.abs(estimate) - half > margin
  return {
    margin,
    p,
    power: standardError === 0 ? 1 : equivalencePower(0, standardError, degrees, margin, level),
    detectable: minimumDetectableEffect(standardError, degrees, level),
    verdict: p < level ? 'equivalent' : outside ? 'different' : 'undecided',
  }
}
