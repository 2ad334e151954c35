/** Bounds of the cumulative output per won of public money that the literature holds plausible. */
const PLAUSIBLE_LOW = 0.5
const PLAUSIBLE_HIGH = 3

/** Cumulative change of output per won of additional public money; null without additional money. */
export function impliedMultiplier(outputChange: number, spendingChange: number): number | null {
  return spendingChange === 0 ? null : outputChange / spendingChange
}

/** Whether an implied multiplier lies outside 0.5–3; null is not flagged. */
export function isImplausibleMultiplier(multiplier: number | null): boolean {
  return multiplier !== null && !(multiplier >= PLAUSIBLE_LOW && multiplier <= PLAUSIBLE_HIGH)
}
