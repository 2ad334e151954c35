import { mean } from './mean.ts'
import type { EffectOnTreated } from './stacked-difference.ts'
import { standardDeviation } from './standard-deviation.ts'
import { studentQuantile } from './student-quantile.ts'

/** An effect over replications. */
export interface PooledEffect {
  readonly estimate: number
  readonly standardError: number
  /** Degrees of freedom of the standard error. */
  readonly degrees: number
  readonly low: number
  readonly high: number
  /** Treated observations in all replications. */
  readonly treated: number
  readonly replications: number
}

/**
 * Mean of an effect over replications with Student’s interval across them; of one replication the interval is that of
 * its own standard error, across firms. Replications without an estimate are left out; bounds are NaN without any.
 */
export function poolEffects(effects: readonly EffectOnTreated[], confidence: number): PooledEffect {
  const known = effects.filter(({ estimate }) => Number.isFinite(estimate))
  const estimates = known.map(({ estimate }) => estimate)
  const single = known.length === 1
  const standardError = single ? known[0]!.standardError : standardDeviation(estimates) / Math.sqrt(known.length)
  const degrees = single ? known[0]!.treated - 1 : known.length - 1
  const estimate = known.length === 0 ? Number.NaN : mean(estimates)
  const half = degrees >= 1 ? studentQuantile(0.5 + confidence / 2, degrees) * standardError : Number.NaN
  return {
    estimate,
    standardError,
    degrees,
    low: estimate - half,
    high: estimate + half,
    treated: known.reduce((sum, effect) => sum + effect.treated, 0),
    replications: known.length,
  }
}
