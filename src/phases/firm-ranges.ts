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

/** Whether a value lies in a range; false for what is not a number. */
function within(value: number, range: { readonly low: number; readonly high: number }): boolean {
  return value >= range.low && value <= range.high
}

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
  const { price, expectedSales, equipment, stock, loan, deposits } = economy.world.firms
  // One test a column, none of them through a key: the month visits every firm.
  if (!within(price[firm]!, RANGES.price)) tell(economy, firm, 'price')
  if (!within(expectedSales[firm]!, RANGES.expectedSales)) tell(economy, firm, 'expectedSales')
  if (!within(equipment[firm]!, RANGES.equipment)) tell(economy, firm, 'equipment')
  if (!within(stock[firm]!, RANGES.stock)) tell(economy, firm, 'stock')
  if (!within(loan[firm]!, RANGES.loan)) tell(economy, firm, 'loan')
  if (!within(deposits[firm]!, RANGES.deposits)) tell(economy, firm, 'deposits')
}
