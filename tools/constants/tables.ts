import { exponential, FRACTION_BITS, fromDouble, LN2, logarithm, ONE, toDouble } from './fixed-point.ts'

/** Intervals per octave of both tables. */
export const INTERVALS = 128

/** The part of a fixed-point number that is a multiple of 2^-bits, rounded to nearest, and what is left. */
function split(fixed: bigint, bits: bigint): [number, number] {
  const unit = 1n << (FRACTION_BITS - bits)
  const half = unit >> 1n
  const high = ((fixed + half) / unit - (fixed + half < 0n && (fixed + half) % unit !== 0n ? 1n : 0n)) * unit
  return [toDouble(high), toDouble(fixed - high)]
}

/** Source of `src/base/exp-table.ts`. */
export function expTableSource(): string {
  const step = LN2 / BigInt(INTERVALS)
  const [high, low] = split(step, 41n)
  const rows: number[] = []
  for (let j = 0n; j < BigInt(INTERVALS); j++) {
    const { fraction } = exponential(j * step)
    const value = toDouble(fraction)
    rows.push(value, j === 0n ? 0 : toDouble(((fraction - fromDouble(value)) << FRACTION_BITS) / fraction))
  }
  return [
    header('2^(j/128) for j = 0 … 127, each followed by the relative rest that the double leaves out'),
    `export const EXP_TABLE = new Float64Array([${rows.join(', ')}])`,
    '/** ln 2 / 128 in two parts; the first has 33 significant bits, so its product with a small integer is exact. */',
    `export const STEP_HIGH = ${high}`,
    `export const STEP_LOW = ${low}`,
    '/** 128 / ln 2. */',
    `export const STEPS_PER_UNIT = ${toDouble((BigInt(INTERVALS) << (2n * FRACTION_BITS)) / LN2)}`,
    '',
  ].join('\n')
}

/** Source of `src/base/log-table.ts`. */
export function logTableSource(): string {
  const rows: number[] = []
  for (let interval = 0; interval < INTERVALS; interval++) {
    const centre = logCentre(interval)
    const [high, low] = split(logarithm(fromDouble(centre)), 42n)
    rows.push(centre, toDouble((ONE * ONE) / fromDouble(centre)), high, low)
  }
  const [high, low] = split(LN2, 42n)
  return [
    header('per interval of [0.6875, 1.375): centre c, 1/c, and ln c as a multiple of 2^-42 and a rest'),
    `export const LOG_TABLE = new Float64Array([${rows.join(', ')}])`,
    '/** ln 2 as a multiple of 2^-42, so that its product with an exponent is exact, and the rest. */',
    `export const LN2_HIGH = ${high}`,
    `export const LN2_LOW = ${low}`,
    '',
  ].join('\n')
}

/**
 * A number close to the middle of an interval whose inverse is almost exactly a double, so that rounding the inverse
 * costs nothing; exactly 1 for the two intervals that touch 1, where the logarithm must lose no digit.
 */
function logCentre(interval: number): number {
  const belowOne = 80
  if (interval === belowOne || interval === belowOne - 1) return 1
  const width = interval < belowOne ? 1 / 256 : 1 / 128
  const middle = interval < belowOne ? 0.6875 + (interval + 0.5) * width : 1 + (interval - belowOne + 0.5) * width
  for (let step = 0; ; step++) {
    const centre = middle + (step * width) / 1048576
    const inverse = (ONE * ONE) / fromDouble(centre)
    const rounding = inverse - fromDouble(toDouble(inverse))
    if ((rounding < 0n ? -rounding : rounding) < ONE >> 63n) return centre
  }
}

function header(what: string): string {
  return `// Written by tools/constants/write.ts; do not edit.\n// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: these are the digits of the table\n/** Exactly rounded constants: ${what}. */`
}
