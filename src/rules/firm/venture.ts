import { log } from '../../base/log.ts'

/** What a fund sees of a firm. */
export interface Prospect {
  /** Log technology and own productivity relative to the sector’s means. */
  readonly lead: number
  readonly researchers: number
  readonly patents: number
  /** From 0 to 1. */
  readonly trackRecord: number
  /** Growth of the sector’s sales over the last year, log. */
  readonly sectorGrowth: number
}

/** Quality of a young firm as a deal, in the units of the weights; no place is part of it. */
export function dealQuality(prospect: Prospect, parameters: Readonly<Record<string, number>>): number {
  return (
    parameters['venture.technologyWeight']! * prospect.lead +
    parameters['venture.researchWeight']! * log(1 + prospect.researchers + prospect.patents) +
    parameters['venture.recordWeight']! * prospect.trackRecord +
    parameters['venture.growthWeight']! * prospect.sectorGrowth
  )
}

/** Whole won of a deal: so many wage bills, between the smallest and the largest deal. */
export function dealSize(wageBill: number, parameters: Readonly<Record<string, number>>): number {
  const wanted = parameters['venture.dealMonths']! * wageBill
  return Math.floor(Math.max(parameters['venture.smallestDeal']!, Math.min(parameters['venture.largestDeal']!, wanted)))
}

/** Value of a firm to its owners: net worth, not below zero, and a multiple of a year’s sales; won. */
export function firmValue(netWorth: number, monthlySales: number, salesMultiple: number): number {
  return Math.max(0, netWorth) + salesMultiple * 12 * monthlySales
}

/** Share of the firm that a deal buys, from the value before it. */
export function stakeShare(deal: number, valueBefore: number): number {
  return deal > 0 ? deal / (deal + valueBefore) : 0
}

/** Public part of a deal of whole won that private money joins at so many won per public won. */
export function publicPart(deal: number, crowdingIn: number): number {
  return crowdingIn > 0 ? Math.ceil(deal / (1 + crowdingIn)) : deal
}
