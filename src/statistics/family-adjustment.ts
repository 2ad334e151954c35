import { adjustHolm } from './holm.ts'
import type { Interval } from './interval.ts'
import { meanInterval } from './mean-interval.ts'
import { studentTest } from './student-test.ts'

/** Holm's correction of one family of paired comparisons: adjusted p-value and interval of each, NaN if left out. */
export interface FamilyMember {
  readonly pHolm: number
  readonly adjusted: Interval
}

const NOTHING: Interval = { estimate: Number.NaN, low: Number.NaN, high: Number.NaN }

/** Adjusts a family of rows of paired differences; null marks a comparison that does not belong to the family. */
export function adjustFamily(
  family: readonly (ArrayLike<number> | null)[],
  confidence: number,
): readonly FamilyMember[] {
  const { adjusted, share } = adjustHolm(family.map((row) => (row === null ? Number.NaN : studentTest(row))))
  return family.map((row, member) => ({
    pHolm: adjusted[member],
    adjusted:
      row === null || Number.isNaN(share[member])
        ? NOTHING
        : meanInterval(row, 1 - (1 - confidence) * Math.max(share[member], 1e-9)),
  }))
}
