/** What one region adds to a better balance. */
export interface RegionalSource {
  /** Its part of the fall of the weighted gap H, for example by `shapleyValues`. */
  readonly part: number
  /** Whether it lies below the benchmark in the reference. */
  readonly isLagging: boolean
  /** Change of real income per head against the reference, any unit. */
  readonly incomeChange: number
}

/**
 * Whether a better balance is levelling down: less than half of the fall of the gap comes from lagging regions that
 * rise, or the real income per head of some region falls by more than `smallestIncomeChange`. False if balance did not get better.
 */
export function isLevellingDown(regions: readonly RegionalSource[], smallestIncomeChange: number): boolean {
  const whole = regions.reduce((sum, { part }) => sum + part, 0)
  if (!(whole > 0)) return false
  const raised = regions.reduce(
    (sum, { part, isLagging, incomeChange }) => (isLagging && incomeChange > 0 ? sum + part : sum),
    0,
  )
  return raised < whole / 2 || regions.some(({ incomeChange }) => incomeChange < -smallestIncomeChange)
}

/** Whether a better living standard of people comes with a worse one of places: their gaps D1 fell and D2 rose. */
export function isDepopulation(peopleGapChange: number, placeGapChange: number): boolean {
  return peopleGapChange < 0 && placeGapChange > 0
}
