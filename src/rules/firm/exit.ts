/** Classes of staff (to 1, 4, 20 and above) and of age (first year, to the third, older) that the chance of exit knows. */
export const EXIT_CLASSES = { sizes: 4, ages: 3 } as const

/** Age in months below which a firm counts as young. */
export const YOUNG_MONTHS = 36

/** Row of `exitChances` for staff and age in months. */
export function exitClass(staff: number, ageMonths: number): number {
  const size = staff <= 1 ? 0 : staff <= 4 ? 1 : staff <= 20 ? 2 : 3
  const age = ageMonths < 12 ? 0 : ageMonths < YOUNG_MONTHS ? 1 : 2
  return size * EXIT_CLASSES.ages + age
}

/** Monthly chances of a random exit by class of staff and age; above `exit.largestStaff` only insolvency closes a firm. */
export function exitChances(parameters: Readonly<Record<string, number>>): Float64Array {
  const sizes = ['exit.oneFactor', 'exit.smallFactor', 'exit.middleFactor', 'exit.largeFactor']
  const ages = ['exit.newFactor', 'exit.youngFactor', 'exit.oldFactor']
  const base = parameters['exit.hazard']!
  return Float64Array.from(sizes.flatMap((size) => ages.map((age) => base * parameters[size]! * parameters[age]!)))
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
