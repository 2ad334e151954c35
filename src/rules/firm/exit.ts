/** Monthly chance of a random exit by staff and age; nothing above `largestStaff`, where only insolvency closes a firm. */
export function exitChance(base: number, staff: number, ageMonths: number, largestStaff: number): number {
  if (staff > largestStaff) return 0
  const size = staff <= 1 ? 2 : staff <= 4 ? 1.2 : staff <= 20 ? 0.45 : 0.12
  const age = ageMonths < 12 ? 4.8 : ageMonths < 36 ? 1.7 : 0.55
  return base * size * age
}

/** Net worth with used equipment at the price that entrants pay; won. */
export function netWorth(
  deposits: number,
  loan: number,
  equipmentValue: number,
  usedShare: number,
  stockValue: number,
): number {
  return deposits + usedShare * equipmentValue + stockValue - loan
}
