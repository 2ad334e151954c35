import { exp } from '../base/exp.ts'
import { log } from '../base/log.ts'
import { logGamma } from './log-gamma.ts'

const STEPS = 400

/**
 * Expectation of `integrand` at u = sample deviation / true deviation, for a deviation with `degrees` of freedom: the
 * integral over the chi distribution, by Simpson's rule.
 */
export function averageOverChi(degrees: number, integrand: (ratio: number) => number): number {
  const half = degrees / 2
  const constant = log(2) + half * log(half) - logGamma(half)
  const spread = 9 / Math.sqrt(2 * degrees)
  const low = Math.max(0, 1 - spread)
  const step = (1 + spread - low) / STEPS
  let sum = 0
  let mass = 0
  for (let index = 0; index <= STEPS; index++) {
    const ratio = low + index * step
    if (ratio === 0 && degrees > 1) continue
    const weight = index === 0 || index === STEPS ? 1 : index % 2 === 1 ? 4 : 2
    const logRatio = degrees === 1 ? 0 : (degrees - 1) * log(ratio)
    const density = weight * exp(constant + logRatio - half * ratio * ratio)
    mass += density
    sum += density * integrand(ratio)
  }
  return sum / mass
}
