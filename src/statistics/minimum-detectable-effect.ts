import { detectionPower } from './detection-power.ts'

/**
 * Smallest true effect, in the unit of `standardError`, that Student's two-sided test at `level` finds with `power`
 * (usually 0.8); 0 when nothing varies, NaN without degrees of freedom.
 */
export function minimumDetectableEffect(standardError: number, degrees: number, level: number, power = 0.8): number {
  if (!(degrees >= 1)) return Number.NaN
  return standardError * standardDetectableEffect(degrees, level, power)
}

const known = new Map<string, number>()

function standardDetectableEffect(degrees: number, level: number, power: number): number {
  const key = `${degrees} ${level} ${power}`
  const found = known.get(key)
  if (found !== undefined) return found
  let high = 1
  while (detectionPower(high, 1, degrees, level) < power) high *= 2
  let low = 0
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2
    if (detectionPower(middle, 1, degrees, level) < power) low = middle
    else high = middle
  }
  known.set(key, high)
  return high
}
