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
