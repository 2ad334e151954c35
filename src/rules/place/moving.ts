import { exp } from '../../base/exp.ts'
import { log } from '../../base/log.ts'
import { pow } from '../../base/pow.ts'

/**
 * Weight of a destination this month relative to the base year: expected real income and rent against the base, at
 * home and there. One when nothing has changed.
 */
export function relativePull(
  incomeThere: number,
  incomeHere: number,
  rentThere: number,
  rentHere: number,
  wageWeight: number,
  rentWeight: number,
): number {
  const income = incomeHere > 0 && incomeThere > 0 ? pow(incomeThere / incomeHere, wageWeight) : 1
  const rent = rentHere > 0 && rentThere > 0 ? pow(rentHere / rentThere, rentWeight) : 1
  return Math.min(20, income * rent)
}

/** Next rent: answers adults per dwelling against the base year and follows the given inflation; won a month. */
export function nextRent(rent: number, speed: number, crowding: number, inflation: number): number {
  return rent * (1 + inflation + speed * crowding)
}

/** Weight of a destination for its amenities above those at home, in logs against the base year; one when alike. */
export function amenityPull(difference: number, weight: number): number {
  return Math.min(20, exp(weight * difference))
}

/** Next amenities per resident, log: what is there decays, and upkeep restores what as many residents leave of it. */
export function nextAmenity(amenity: number, speed: number, logResidents: number, congestion: number): number {
  return amenity + speed * (-congestion * logResidents - amenity)
}

/** Next cultural assets per resident, log: they decay, and real won per resident add to them at the unit cost. */
export function nextCulture(culture: number, speed: number, wonPerResident: number, unitCost: number): number {
  return culture * (1 - speed) + wonPerResident / unitCost
}

/** Appeal of cultural assets, log: the less of a novelty they are, the more other places have on average. */
export function appealOf(culture: number, elsewhere: number, imitation: number): number {
  return culture / (1 + imitation * elsewhere)
}

/** Log productivity of a place from its share in the nation’s educated workers against the base year. */
export function agglomerationOf(share: number, baseShare: number, elasticity: number): number {
  return share > 0 && baseShare > 0 ? elasticity * log(share / baseShare) : 0
}
