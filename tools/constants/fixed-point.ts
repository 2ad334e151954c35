/** Binary digits after the point of every fixed-point number here. */
export const FRACTION_BITS = 220n
/** One, in fixed point. */
export const ONE = 1n << FRACTION_BITS

/** A finite double as fixed point, exactly as long as it is a multiple of 2^-FRACTION_BITS. */
export function fromDouble(x: number): bigint {
  const words = new DataView(new ArrayBuffer(8))
  words.setFloat64(0, x)
  const bits = words.getBigUint64(0)
  const exponent = (bits >> 52n) & 0x7ffn
  const fraction = bits & 0xfffffffffffffn
  const mantissa = exponent === 0n ? fraction : fraction | (1n << 52n)
  const shift = (exponent === 0n ? 1n : exponent) - 1075n + FRACTION_BITS
  const magnitude = shift >= 0n ? mantissa << shift : mantissa >> -shift
  return bits >> 63n === 1n ? -magnitude : magnitude
}

/** The double nearest to a fixed-point number (the language rounds a bigint to nearest, ties to even). */
export function toDouble(fixed: bigint): number {
  let scaled = Number(fixed)
  for (let bit = 0n; bit < FRACTION_BITS; bit++) scaled /= 2
  return scaled
}

/** Product of two fixed-point numbers. */
export function multiply(left: bigint, right: bigint): bigint {
  return (left * right) >> FRACTION_BITS
}

/** Natural logarithm of 2. */
export const LN2 = 2n * inverseTangentSeries(ONE / 3n)

/** Natural logarithm of a positive fixed-point number: halve or double into [0.75, 1.5), then the atanh series. */
export function logarithm(fixed: bigint): bigint {
  if (fixed <= 0n) throw new RangeError('logarithm of a number that is not positive')
  let halvings = 0n
  let reduced = fixed
  while (reduced >= ONE + ONE / 2n) {
    reduced >>= 1n
    halvings++
  }
  while (reduced < ONE - ONE / 4n) {
    reduced <<= 1n
    halvings--
  }
  const quotient = ((reduced - ONE) << FRACTION_BITS) / (reduced + ONE)
  return 2n * inverseTangentSeries(quotient) + halvings * LN2
}

/** Exponential as `fraction · 2^exponent`, the fraction a fixed-point number in [1, 2). */
export function exponential(fixed: bigint): { fraction: bigint; exponent: bigint } {
  let exponent = fixed / LN2
  if (exponent * LN2 > fixed) exponent--
  const rest = fixed - exponent * LN2
  let term = ONE
  let sum = 0n
  for (let n = 1n; term > 0n; n++) {
    sum += term
    term = multiply(term, rest) / n
  }
  return { fraction: sum, exponent }
}

function inverseTangentSeries(x: bigint): bigint {
  const square = multiply(x, x)
  let power = x
  let sum = 0n
  for (let n = 1n; power !== 0n && power !== -1n; n += 2n) {
    sum += power / n
    power = multiply(power, square)
  }
  return sum
}
