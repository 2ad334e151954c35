import { exp } from '../base/exp.ts'
import { log } from '../base/log.ts'
import { covariance } from './covariance.ts'
import { mean } from './mean.ts'
import { variance } from './variance.ts'

/** Ellipse in the plane of two outcomes, in their units; the direction is a unit vector along the major axis. */
export interface Ellipse {
  readonly centreX: number
  readonly centreY: number
  readonly semiMajor: number
  readonly semiMinor: number
  readonly directionX: number
  readonly directionY: number
}

/**
 * Joint confidence ellipse of the mean of paired values (Hotelling's T² with 2 and n − 2 degrees of freedom) at
 * `confidence` in (0, 1); axes NaN below three pairs.
 */
export function meanEllipse(xs: ArrayLike<number>, ys: ArrayLike<number>, confidence: number): Ellipse {
  const count = xs.length
  const [xx, xy, yy] = [variance(xs) / count, covariance(xs, ys) / count, variance(ys) / count]
  const middle = (xx + yy) / 2
  const spread = Math.sqrt(((xx - yy) / 2) * ((xx - yy) / 2) + xy * xy)
  const radius = Math.sqrt(hotellingSquare(count, confidence))
  const along = xx >= yy ? [spread + (xx - yy) / 2, xy] : [xy, spread + (yy - xx) / 2]
  const length = Math.sqrt(along[0] * along[0] + along[1] * along[1])
  return {
    centreX: mean(xs),
    centreY: mean(ys),
    semiMajor: radius * Math.sqrt(middle + spread),
    semiMinor: radius * Math.sqrt(Math.max(0, middle - spread)),
    directionX: length > 0 ? along[0] / length : 1,
    directionY: length > 0 ? along[1] / length : 0,
  }
}

/** Quantile of Hotelling's T² for two dimensions: 2 (n − 1) / (n − 2) times the quantile of F with 2 and n − 2. */
function hotellingSquare(count: number, confidence: number): number {
  if (count < 3) return Number.NaN
  const degrees = count - 2
  const quantileOfF = (degrees / 2) * (exp((-2 / degrees) * log(1 - confidence)) - 1)
  return ((2 * (count - 1)) / degrees) * quantileOfF
}
