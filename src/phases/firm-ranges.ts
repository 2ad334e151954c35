import { InternalError } from '../base/errors.ts'
import { formatMonth } from '../base/months.ts'
import type { Economy } from './economy.ts'

/** Widest ranges that an economy in working order never leaves, by column; quantities are in won of base-year prices. */
const RANGES = {
  price: { low: 1e-4, high: 1e4 },
  expectedSales: { low: 0, high: 1e15 },
  equipment: { low: 0, high: 1e16 },
  stock: { low: 0, high: 1e16 },
  loan: { low: 0, high: 1e15 },
  deposits: { low: 0, high: 1e15 },
} as const

const CHECKED = Object.keys(RANGES) as readonly (keyof typeof RANGES)[]

function tell(economy: Economy, firm: number, column: keyof typeof RANGES): never {
  const { firms, pack, nation } = economy.world
  const where = `${pack.places[firms.place[firm]!]!.id}/${pack.sectors[firms.sector[firm]!]!.id}`
  const { low, high } = RANGES[column]
  throw new InternalError(
    `${formatMonth(nation.month[0]!)}: a firm of ${where} (key ${firms.keyHigh[firm]}:${firms.keyLow[firm]}) has ${column} ${firms[column][firm]}, outside ${low} to ${high}`,
  )
}

/**
 * Stops the run at the firm where a figure first leaves its range, before a blow-up reaches the books.
 * @throws InternalError naming month, place, sector, key, column and value
 */
export function checkFirmRanges(economy: Economy, firm: number): void {
  const { firms } = economy.world
  for (let k = 0; k < CHECKED.length; k++) {
    const column = CHECKED[k]!
    const value = firms[column][firm]!
    if (!(value >= RANGES[column].low && value <= RANGES[column].high)) tell(economy, firm, column)
  }
}
