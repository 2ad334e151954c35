import { exp } from '../../base/exp.ts'
import { log } from '../../base/log.ts'
import { roundWon } from '../../base/won.ts'

/** Whole won of a grant: months of the wage bill, between the smallest and the largest grant. */
export function grantSize(wageBill: number, wageMonths: number, smallest: number, largest: number): number {
  return roundWon(Math.min(largest, Math.max(smallest, wageMonths * wageBill)))
}

/**
 * Place in the order of awards for a draw `u` in [0, 1): the smaller the earlier. A firm’s odds of being first are in
 * proportion to its weight, which rises with recent growth (log) by the elasticity of picking winners.
 */
export function awardOrder(u: number, growth: number, pickWinners: number): number {
  return -log(1 - u) * exp(-pickWinners * Math.max(-1, Math.min(1, growth)))
}

/** Most that a firm can draw for training over the life of a grant; won. */
export function usableForPeople(staff: number, highestShare: number, monthCost: number, months: number): number {
  return staff * highestShare * monthCost * months
}
