import { exp } from '../base/exp.ts'

const INVERSE_ROOT_TWO_PI = 0.3989422804014327

/** Density of the standard normal distribution at `z`. */
export function normalDensity(z: number): number {
  return INVERSE_ROOT_TWO_PI * exp(-0.5 * z * z)
}

/** Share of the standard normal distribution at or below `z`, in [0, 1]; the lower tail keeps its relative accuracy. */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return Number.NaN
  if (Math.abs(z) > 39) return z > 0 ? 1 : 0
  if (Math.abs(z) <= 3) return 0.5 + normalDensity(z) * centralSeries(z)
  const tail = normalDensity(z) * tailFraction(Math.abs(z))
  return z > 0 ? 1 - tail : tail
}

/** (Φ(z) − ½) / φ(z) = z + z³/3 + z⁵/(3·5) + … */
function centralSeries(z: number): number {
  let term = z
  let sum = z
  for (let odd = 3; Math.abs(term) > 1e-18; odd += 2) {
    term *= (z * z) / odd
    sum += term
  }
  return sum
}

/** Mills' ratio (1 − Φ(z)) / φ(z) for z > 3, as 1 / (z + 1 / (z + 2 / (z + 3 / …))). */
function tailFraction(z: number): number {
  let fraction = z
  for (let term = 120; term >= 1; term--) fraction = z + term / fraction
  return 1 / fraction
}
