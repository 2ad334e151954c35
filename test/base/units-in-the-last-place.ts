import { exponential, FRACTION_BITS, fromDouble, logarithm, toDouble } from '../../tools/constants/fixed-point.ts'

/** A repeatable sequence of numbers in [0, 1) for choosing test points. */
export function* testPoints(count: number): Generator<number> {
  let state = 0x2545f491
  for (let n = 0; n < count; n++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    yield ((state >>> 0) + 0.5) / 4294967296
  }
}

/** Error of `approximation` to e^x in units of its last place, for normal results. */
export function exponentialError(approximation: number, x: number): number {
  const { fraction, exponent } = exponential(fromDouble(x))
  let scaled = approximation
  for (let n = exponent; n > 0n; n--) scaled /= 2
  for (let n = exponent; n < 0n; n++) scaled *= 2
  return toDouble((fromDouble(scaled) - fraction) << 52n)
}

/** Error of `approximation` to ln x in units of its last place; x at least 2^-160. */
export function logarithmError(approximation: number, x: number): number {
  const exact = logarithm(fromDouble(x))
  let size = exact < 0n ? -exact : exact
  let unit = FRACTION_BITS - 52n
  while (size >= 1n << (FRACTION_BITS + 1n)) {
    size >>= 1n
    unit++
  }
  while (size < 1n << FRACTION_BITS) {
    size <<= 1n
    unit--
  }
  return toDouble(((fromDouble(approximation) - exact) << FRACTION_BITS) >> unit)
}

/** The double next above a positive finite one. */
export function nextAbove(x: number): number {
  const words = new DataView(new ArrayBuffer(8))
  words.setFloat64(0, x)
  words.setBigUint64(0, words.getBigUint64(0) + 1n)
  return words.getFloat64(0)
}
