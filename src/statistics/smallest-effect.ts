import { mean } from './mean.ts'
import type { StudyOutcome } from './study-input.ts'
import { type StudyView, smallestEffectOf } from './study-view.ts'

/** Size of the smallest effect that counts, in the outcome's unit, never negative; NaN if none is known. */
export function smallestEffectSize(view: StudyView, outcome: StudyOutcome, window: string): number {
  const stated = smallestEffectOf(outcome, window)
  if (stated === null) return Number.NaN
  if ('value' in stated) return Math.max(0, stated.value)
  return Math.max(0, mean(view.pairs(stated.arm, `${outcome.name}@${window}`).differences))
}
