import { exp } from './exp.ts'
import { log } from './log.ts'

/**
 * x^y for x ≥ 0, the same bits on every machine; NaN for a negative x. Exact for y = 0, 1, 2 and x = 1, correctly
 * rounded for y = 0.5 and -1; otherwise the relative error is at most (1 + |y ln x|) · 2^-52. About as long as
 * `exp` and `log` together.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1
  if (!(x >= 0)) return NaN
  if (y === 1) return x
  if (y === 2) return x * x
  if (y === 0.5) return Math.sqrt(x)
  if (y === -1) return 1 / x
  return exp(y * log(x))
}
