import { exp } from '../base/exp.ts'

/**
 * Smallest effect on the efficiency index, in points, that counts: what output equal to the envelope does at base-year
 * efficiency. `outputShare` is envelope over yearly output, at least −1.
 */
export function smallestEfficiencyEffect(outputShare: number): number {
  return 50 * (1 - exp(-Math.LN2 * outputShare))
}
