import { exp } from '../base/exp.ts'
import { log } from '../base/log.ts'
import { logGamma } from './log-gamma.ts'

const TINY = 1e-300
const PRECISION = 1e-16
const MAX_TERMS = 10_000

/**
 * Regularised incomplete beta function I_x(a, b) for `x` in [0, 1] and `a`, `b` > 0: a share in [0, 1].
 * `complement` is 1 − `x`, given apart so that arguments near 1 lose no digits.
 */
export function incompleteBeta(x: number, a: number, b: number, complement = 1 - x): number {
  if (x <= 0) return 0
  if (complement <= 0) return 1
  const front = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log(complement))
  return x < (a + 1) / (a + b + 2)
    ? (front * continuedFraction(x, a, b)) / a
    : 1 - (front * continuedFraction(complement, b, a)) / b
}

/** Lentz's evaluation of the continued fraction of the incomplete beta function (DLMF 8.17.22). */
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let term = 1; term <= MAX_TERMS; term++) {
    const twice = 2 * term
    const even = (term * (b - term) * x) / ((a + twice - 1) * (a + twice))
    d = 1 / awayFromZero(1 + even * d)
    c = awayFromZero(1 + even / c)
    fraction *= c * d
    const odd = (-(a + term) * (a + b + term) * x) / ((a + twice) * (a + twice + 1))
    d = 1 / awayFromZero(1 + odd * d)
    c = awayFromZero(1 + odd / c)
    const step = c * d
    fraction *= step
    if (Math.abs(step - 1) < PRECISION) break
  }
  return fraction
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}
