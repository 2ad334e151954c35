import { FLOW } from '../accounts/flows.ts'
import { recordTransfer } from '../accounts/ledger.ts'
import { apportion } from '../engine/apportion.ts'
import { USES } from '../world/cell-columns.ts'
import { PERFORMERS } from '../world/research-columns.ts'
import type { Economy } from './economy.ts'

/** What universities and institutes of a place buy: all that they hold, by the products of public purchases. */
export function instituteDemand(economy: Economy, place: number, weights: Float64Array, out: Float64Array): void {
  const { world, ledger } = economy
  const { institutes, markets, sectors, places, shape } = world
  let won = 0
  for (let row = place * PERFORMERS; row < (place + 1) * PERFORMERS; row++) {
    won += institutes.deposits[row]!
    institutes.deposits[row] = 0
  }
  if (won === 0) return
  for (let product = 0; product < shape.sectors; product++)
    weights[product] = sectors.publicShare[product]! * sectors.price[product]!
  const left = apportion(won, weights, 0, shape.sectors, out)
  out[shape.sectors - 1]! += left
  for (let product = 0; product < shape.sectors; product++)
    markets.demand[(place * shape.sectors + product) * 4 + USES.GOVERNMENT]! += out[product]!
  const region = places.region[place]!
  recordTransfer(ledger, FLOW.researchPurchases, region, region, won)
}
