import { log } from '../base/log.ts'

/** Gap that a score 100·2^−H (positive) stands for, in per cent of the base year's, at which H is 1 and the score 50. */
export function gapPct(score: number): number {
  return (-100 * log(score / 100)) / Math.LN2
}

/** How much of the base year's gap lies between two scores, in per cent; positive when `score` is the better one. */
export function gapClosedPct(score: number, referenceScore: number): number {
  return gapPct(referenceScore) - gapPct(score)
}
