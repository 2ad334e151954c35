import { roundWon } from '../../base/won.ts'

/** Monthly chance that an employee leaves for reasons of his own, by tenure in months and kind of employer. */
export function separationChance(
  parameters: Readonly<Record<string, number>>,
  tenureMonths: number,
  isPublic: boolean,
): number {
  const base = parameters['separation.base']! * (isPublic ? parameters['separation.publicFactor']! : 1)
  if (tenureMonths < 12) return base * parameters['separation.newFactor']!
  return tenureMonths < 36 ? base : base * parameters['separation.longFactor']!
}

/** Contract wage after the yearly revision: part of the gap to the offer, upward only; whole won. */
export function revisedWage(wage: number, offer: number, share: number): number {
  return offer > wage ? roundWon(wage + share * (offer - wage)) : wage
}

/**
 * Contract wage, whole won, after the month’s general rise: by the trend of pay, a log change, but never beyond the
 * offer. Without a branch, since who is paid below the offer cannot be foretold.
 */
export function raisedWage(wage: number, offer: number, trend: number): number {
  return Math.max(wage, roundWon(Math.min(offer, wage * (1 + trend))))
}
