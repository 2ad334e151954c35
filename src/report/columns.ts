/** How values of a recorded column are told. */
export type ColumnUnit = 'points' | 'share' | 'won' | 'persons' | 'number'

/** What the page must know of a column to print it. */
export interface ColumnKind {
  readonly unit: ColumnUnit
  /** Totals of a region: panels of regions then have their own scales. */
  readonly extensive: boolean
  /** Printed value per stored value. */
  readonly scale: number
  /** Prefix of the unit in thousands: 0, 1 (thousand), 2 (million). */
  readonly thousands: 0 | 1 | 2
}

const won: ColumnKind = { unit: 'won', extensive: false, scale: 1e-6, thousands: 2 }
const persons: ColumnKind = { unit: 'persons', extensive: true, scale: 1e-3, thousands: 1 }
const points: ColumnKind = { unit: 'points', extensive: false, scale: 1, thousands: 0 }
const share: ColumnKind = { unit: 'share', extensive: false, scale: 100, thousands: 0 }
const number: ColumnKind = { unit: 'number', extensive: false, scale: 1, thousands: 0 }

/** The kind of a column from its name, which carries its unit by the house's rule. */
export function kindOfColumn(column: string): ColumnKind {
  if (/index$/i.test(column) || column === 'balance' || column === 'efficiency') return points
  if (/(rate|share)$/i.test(column)) return share
  if (/(perhead|wage|rent|income|product|won)$/i.test(column)) return won
  if (/(population|employment|unemployed|employed|persons|residents|jobs)$/i.test(column)) return persons
  return number
}

/** True if differences of the column are told in per cent of the reference. */
export function isRelative(column: string): boolean {
  const { unit } = kindOfColumn(column)
  return unit === 'won' || unit === 'persons'
}

/** Words of an identifier in camel case: `netMovesRate` becomes `net moves rate`. */
export function wordsOf(identifier: string): string {
  return identifier.replace(
    /([a-z0-9])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  )
}
