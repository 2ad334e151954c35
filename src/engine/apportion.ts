import { InternalError } from '../base/errors.ts'

/**
 * Apportion: splits `pool` whole won (at least 0) over rows `from` to `to` in proportion to `weights` (at least 0)
 * by cumulative rounding and overwrites `out` of those rows. Each row gets its exact share rounded up or down.
 * @returns what is left: 0, or all of `pool` when every weight is 0
 * @throws InternalError for a pool that is not whole won, or a weight that is negative or not finite
 */
export function apportion(pool: number, weights: Float64Array, from: number, to: number, out: Float64Array): number {
  requirePool(pool)
  const total = sumWeights(weights, from, to)
  if (total === 0) {
    out.fill(0, from, to)
    return pool
  }
  let cumulated = 0
  let given = 0
  for (let row = from; row < to; row++) {
    cumulated += weights[row]!
    const upTo = nearest(pool * (cumulated / total))
    out[row] = upTo - given
    given = upTo
  }
  return 0
}

/**
 * Apportion with caps: adds whole won of `pool` to `out` of rows `from` to `to` in proportion to `weights`, never
 * beyond `caps` (whole won; Infinity for none). What the caps turn away is split again over the rows still below
 * their cap, at most `rounds` times.
 * @returns what is left; `pool` equals what was added plus what is left, exactly
 * @throws InternalError as `apportion`
 */
export function apportionCapped(
  pool: number,
  weights: Float64Array,
  caps: Float64Array,
  from: number,
  to: number,
  out: Float64Array,
  rounds: number,
): number {
  requirePool(pool)
  sumWeights(weights, from, to)
  let left = pool
  for (let round = 0; round <= rounds && left > 0; round++) {
    let total = 0
    for (let row = from; row < to; row++) if (out[row]! < caps[row]!) total += weights[row]!
    if (total === 0) break
    left -= shareOut(left, total, weights, caps, from, to, out)
  }
  return left
}

function shareOut(
  pool: number,
  total: number,
  weights: Float64Array,
  caps: Float64Array,
  from: number,
  to: number,
  out: Float64Array,
): number {
  let cumulated = 0
  let offered = 0
  let taken = 0
  for (let row = from; row < to; row++) {
    const room = caps[row]! - out[row]!
    if (!(room > 0)) continue
    cumulated += weights[row]!
    const upTo = nearest(pool * (cumulated / total))
    const add = Math.min(upTo - offered, Math.floor(room))
    offered = upTo
    out[row] = out[row]! + add
    taken += add
  }
  return taken
}

/** From here on every number is whole. */
const WHOLE_FROM = 4503599627370496

/** Nearest whole number, halves upwards, of x ≥ 0; without the branch on chance that `Math.round` takes. */
function nearest(x: number): number {
  return x < WHOLE_FROM ? Math.floor(x + 0.5) : x
}

function requirePool(pool: number): void {
  if (!(pool >= 0) || !Number.isSafeInteger(pool)) {
    throw new InternalError(`cannot apportion ${pool}: the pool must be whole won, 0 or more, below 2^53`)
  }
}

function sumWeights(weights: Float64Array, from: number, to: number): number {
  let total = 0
  for (let row = from; row < to; row++) {
    const weight = weights[row]!
    if (!(weight >= 0)) throw new InternalError(`cannot apportion by weight ${weight} (row ${row})`)
    total += weight
  }
  if (total === Infinity) throw new InternalError('cannot apportion by weights whose sum is not finite')
  return total
}
