import { log } from '../base/log.ts'
import { inverseNormal } from './normal.ts'

const TWO_TO_MINUS_32 = 1 / 4294967296

/** A number in [0, 1) from 32 bits, a multiple of 2^-32. */
export function uniformFromBits(bits: number): number {
  return (bits >>> 0) * TWO_TO_MINUS_32
}

/** A number strictly between 0 and 1 from 32 bits: the middle of the 2^-32 that `uniformFromBits` begins. */
export function openUniformFromBits(bits: number): number {
  return ((bits >>> 0) + 0.5) * TWO_TO_MINUS_32
}

/** A standard normal number from 32 bits by the inverse distribution function; within ±6.4. */
export function normalFromBits(bits: number): number {
  return inverseNormal(openUniformFromBits(bits))
}

/** An exponential number with mean 1 from 32 bits, between 1.2e-10 and 22.9. */
export function exponentialFromBits(bits: number): number {
  return -log(openUniformFromBits(bits))
}

/** A Laplace number with median 0 and mean absolute size 1 (standard deviation √2) from 32 bits, within ±22.2. */
export function laplaceFromBits(bits: number): number {
  const u = openUniformFromBits(bits)
  return u < 0.5 ? log(2 * u) : -log(2 * (1 - u))
}

/** A whole number next to `x` whose mean over u in [0, 1) is `x`. */
export function stochasticRound(x: number, u: number): number {
  return Math.floor(x + u)
}
