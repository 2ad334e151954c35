import { exp } from '../../base/exp.ts'
import { log } from '../../base/log.ts'

/** Novelty of what a maker offers, from 0 to below 1: more, the more projects wait for a site or for the market. */
export function noveltyOf(unprovenProjects: number): number {
  return unprovenProjects / (1 + unprovenProjects)
}

/** Largest contract that a maker bids for: a part of what it can make in a month, and no more than it can still deliver; won. */
export function largestContract(monthlyWon: number, months: number, room: number): number {
  return Math.floor(Math.max(0, Math.min(months * monthlyWon, room)))
}

/**
 * Score of a sealed bid: price below the sector's, lead in quality and novelty by their weights, which leave the rest
 * to price; the jury's error blurs what it must judge, price it reads off.
 */
export function bidScore(
  relativePrice: number,
  lead: number,
  novelty: number,
  qualityWeight: number,
  noveltyWeight: number,
  error: number,
): number {
  const priceWeight = Math.max(0, 1 - qualityWeight - noveltyWeight)
  return -priceWeight * log(relativePrice) + qualityWeight * lead + noveltyWeight * novelty + (1 - priceWeight) * error
}

/** Chance that a maker fails to deliver: less with its true lead in quality, more with novelty. */
export function failureChance(base: number, quality: number, risk: number, lead: number, novelty: number): number {
  return Math.min(1, base * (1 + risk * novelty) * exp(-quality * lead))
}

/** Track record after a contract was delivered: what buyers do not know shrinks by the contract's months of sales. */
export function recordAfterDelivery(record: number, gain: number, months: number): number {
  return 1 - (1 - record) * exp(-gain * months)
}

/** Track record after a failed delivery: what buyers know shrinks by the contract's months of sales. */
export function recordAfterFailure(record: number, loss: number, months: number): number {
  return record * exp(-loss * months)
}
