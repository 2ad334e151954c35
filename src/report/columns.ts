import { INDICATORS } from '../indicators/registry.ts'

/** What the page must know of a column to print it. */
export interface ColumnKind {
  readonly unit: 'points' | 'percent' | 'won' | 'persons' | 'number'
  /** Totals of a region: panels of regions then have their own scales. */
  readonly extensive: boolean
  /** Printed value per stored value. */
  readonly scale: number
  /** Thousands in the printed unit: none, thousand, million. */
  readonly thousands: 0 | 1 | 2
}

const KINDS = {
  points: { unit: 'points', extensive: false, scale: 1, thousands: 0 },
  percent: { unit: 'percent', extensive: false, scale: 1, thousands: 0 },
  won: { unit: 'won', extensive: false, scale: 1e-6, thousands: 2 },
  persons: { unit: 'persons', extensive: true, scale: 1e-3, thousands: 1 },
  number: { unit: 'number', extensive: false, scale: 1, thousands: 0 },
} as const satisfies Readonly<Record<string, ColumnKind>>

const UNITS = new Map(INDICATORS.map(({ id, unit }) => [id, unit]))

/** The kind of a recorded column, from the unit that its indicator declares. */
export function kindOfColumn(column: string): ColumnKind {
  const unit = UNITS.get(column) ?? ''
  if (unit === '%') return KINDS.percent
  if (unit.startsWith('won')) return KINDS.won
  if (unit === 'points') return KINDS.points
  return unit === 'persons' ? KINDS.persons : KINDS.number
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
