import { checkBooks, closeMonth, measureStocks } from '../accounts/books.ts'
import { measureRegionalProduct } from '../accounts/regional-product.ts'
import type { Member } from '../engine/member.ts'
import type { Phase } from '../engine/phase.ts'
import { solo } from '../engine/solo.ts'
import { BOOKS_COLUMNS } from './books-columns.ts'
import type { Economy } from './economy.ts'

function closeBooks(economy: Economy): void {
  const { world, ledger, measured } = economy
  measureStocks(world, ledger, measured)
  measureRegionalProduct(world, ledger, measured)
  checkBooks(world, ledger, measured)
  closeMonth(ledger, measured)
  let product = 0
  const { nation, regions } = world
  for (let region = 0; region < world.shape.regions; region++) {
    const monthly = ledger.real.production[region]!
    product += monthly
    regions.product[region] =
      regions.product[region]! > 0 ? regions.product[region]! + (monthly - regions.product[region]!) / 12 : monthly
  }
  nation.gdp[0] = nation.gdp[0]! > 0 ? nation.gdp[0]! + (product - nation.gdp[0]!) / 12 : product
}

/** Measures every stock, checks every identity to the won, and closes the month. */
export function runBooks(economy: Economy, member: Member): void {
  solo(member, economy, closeBooks)
}

/** The phase with the columns that it declares. */
export const books: Phase<Economy> = { name: 'books', ...BOOKS_COLUMNS, run: runBooks }
