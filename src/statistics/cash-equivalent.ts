import type { Interval } from './interval.ts'
import { percentileInterval } from './percentile-interval.ts'

/**
 * Effect of a policy in multiples of the effect of the same money as cash: the ratio of two effects, with the
 * percentile interval of the ratio over bootstrap draws resampled together. The bounds are NaN when the sign of the
 * cash effect is not settled at `confidence`, because the ratio is then unbounded; the estimate is NaN if cash did nothing.
 */
export function cashEquivalent(
  effect: number,
  cashEffect: number,
  effectDraws: ArrayLike<number>,
  cashDraws: ArrayLike<number>,
  confidence: number,
): Interval {
  const estimate = cashEffect === 0 ? Number.NaN : effect / cashEffect
  let agreeing = 0
  const ratios = new Float64Array(effectDraws.length)
  for (let draw = 0; draw < ratios.length; draw++) {
    ratios[draw] = effectDraws[draw] / cashDraws[draw]
    if (cashDraws[draw] * cashEffect > 0) agreeing++
  }
  if (!(agreeing / ratios.length >= (1 + confidence) / 2)) return { estimate, low: Number.NaN, high: Number.NaN }
  return percentileInterval(estimate, ratios, confidence)
}
