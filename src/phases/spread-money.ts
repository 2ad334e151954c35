import { LINE, programmeRow } from '../accounts/programme-accounts.ts'
import { apportion } from '../engine/apportion.ts'
import type { Economy } from './economy.ts'

/** Adds a programme’s cash of the month to the lever of each place that it reaches, equal per resident of a region. */
export function spreadCash(economy: Economy, policy: number): void {
  const { world, ledger, book, levers } = economy
  const { places, regions, sectors } = world.shape
  const reached = book.policies[policy]!.places
  const weights = new Float64Array(places)
  const parts = new Float64Array(places)
  for (let region = 0; region < regions; region++) {
    const row = programmeRow(world, policy, region, LINE.cash)
    const won = book.accounts.intended[row]!
    if (won === 0) continue
    for (let place = 0; place < places; place++)
      weights[place] = reached[place] === 1 && world.places.region[place] === region ? ledger.people.stock[place]! : 0
    book.accounts.intended[row] = won - apportion(won, weights, 0, places, parts)
    for (let place = 0; place < places; place++) levers.cash[place * sectors]! += parts[place]!
  }
}

/** Adds a programme’s purchases of the month to the lever of each cell that it reaches, as governments bought in the base year. */
export function spreadPurchases(economy: Economy, policy: number): void {
  const { world, book, levers } = economy
  const { places, regions, sectors } = world.shape
  const { places: reached, sectors: chosen } = book.policies[policy]!
  const weights = new Float64Array(places * sectors)
  const parts = new Float64Array(places * sectors)
  for (let region = 0; region < regions; region++) {
    const row = programmeRow(world, policy, region, LINE.purchases)
    const won = book.accounts.intended[row]!
    if (won === 0) continue
    for (let cell = 0; cell < weights.length; cell++) {
      const place = Math.floor(cell / sectors)
      const product = cell % sectors
      const isReached = reached[place] === 1 && chosen[product] === 1 && world.places.region[place] === region
      weights[cell] = isReached ? world.markets.governmentBase[cell]! * world.sectors.price[product]! : 0
    }
    book.accounts.intended[row] = won - apportion(won, weights, 0, weights.length, parts)
    for (let cell = 0; cell < weights.length; cell++) levers.purchases[cell]! += parts[cell]!
  }
}
