import { equivalenceTest } from './equivalence-test.ts'
import { meanInterval } from './mean-interval.ts'
import { standardDeviation } from './standard-deviation.ts'

/** How a difference stands to the smallest effect that counts. */
export type EffectReading = 'higher' | 'lower' | 'equivalent' | 'undecided'

/**
 * Reads paired `differences` against a smallest effect (at least 0): `higher` or `lower` when the whole interval lies
 * beyond it, `equivalent` when two one-sided tests place the difference within it, else `undecided`. Null below two pairs.
 */
export function readEffect(differences: Float64Array, smallest: number, confidence: number): EffectReading | null {
  const count = differences.length
  if (count < 2) return null
  const { estimate, low, high } = meanInterval(differences, confidence)
  if (low > smallest) return 'higher'
  if (high < -smallest) return 'lower'
  const error = standardDeviation(differences) / Math.sqrt(count)
  return equivalenceTest(estimate, error, count - 1, smallest) < 1 - confidence ? 'equivalent' : 'undecided'
}
