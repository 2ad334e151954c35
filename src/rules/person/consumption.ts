import { roundWon } from '../../base/won.ts'

/** Income that consumption follows: part of the way to this month’s income; whole won. */
export function smoothedIncome(previous: number, income: number, smoothing: number): number {
  return roundWon(previous + smoothing * (income - previous))
}

/** Buffer-stock consumption: smoothed income plus part of deposits beyond the target, never more than deposits; whole won. */
export function desiredSpending(
  smoothed: number,
  deposits: number,
  wealthEffect: number,
  targetMonths: number,
): number {
  const wanted = roundWon(smoothed + wealthEffect * (deposits - targetMonths * smoothed))
  return Math.max(0, Math.min(deposits, wanted))
}
