/** What a pilot measured at one setting. */
export interface Measured {
  readonly setting: number
  readonly value: number
}

/** What is searched for: the setting within bounds at which a rising value meets the target, or comes within tolerance. */
export interface Search {
  readonly target: number
  readonly tolerance: number
  readonly low: number
  readonly high: number
  /** Slope to expect before two settings were tried. */
  slope(last: Measured): number
}

const FLATTEST = 0.05
const STEEPEST = 2

/**
 * The next setting to try after those measured, or null when the last meets the target or no setting in the bounds can.
 * Secant steps with a slope kept near the expected one, because measured values jump a little, and kept inside the
 * nearest settings on either side of the target.
 */
export function nextSetting(tried: readonly Measured[], search: Search): number | null {
  const last = tried.at(-1)!
  const { target, tolerance, low, high } = search
  const gap = target - last.value
  if (Math.abs(gap) <= tolerance) return null
  if ((last.setting >= high && gap > 0) || (last.setting <= low && gap < 0)) return null
  const below = Math.max(low, ...tried.filter(({ value }) => value < target).map(({ setting }) => setting))
  const above = Math.min(high, ...tried.filter(({ value }) => value > target).map(({ setting }) => setting))
  const next = Math.min(high, Math.max(low, last.setting + gap / slopeOf(tried, search)))
  if (below >= above) return next
  const isInside = (next > below || next === low) && (next < above || next === high)
  return isInside ? next : (below + above) / 2
}

function slopeOf(tried: readonly Measured[], search: Search): number {
  const [last, before] = [tried.at(-1)!, tried.at(-2)]
  const usual = search.slope(last)
  if (before === undefined || before.setting === last.setting) return usual
  const secant = (last.value - before.value) / (last.setting - before.setting)
  return Math.min(STEEPEST * usual, Math.max(FLATTEST * usual, secant))
}

/** The setting tried whose value came closest to the target. */
export function closest(tried: readonly Measured[], target: number): Measured {
  return tried.reduce((best, one) => (Math.abs(one.value - target) < Math.abs(best.value - target) ? one : best))
}
