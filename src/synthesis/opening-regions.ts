import { roundWon } from '../base/won.ts'
import { STATUS } from '../world/person-columns.ts'
import type { World } from '../world/world.ts'
import type { OpeningFlows } from './opening-flows.ts'

/** Regional governments with the own taxes of the base year in the till beside the deposits that they aim at; `spending` is by place. */
export function openRegions(world: World, opening: OpeningFlows, spending: Float64Array): void {
  const { persons, markets, places, regions, nation, parameters, shape } = world
  const taxes = new Float64Array(shape.regions)
  const planned = new Float64Array(shape.regions)
  for (let person = 0; person < persons.status.length; person++)
    if (persons.status[person] === STATUS.EMPLOYED)
      taxes[places.region[persons.place[person]!]!]! += nation.wageTaxRate[0]! * persons.wage[person]!
  const rate = nation.productTaxRate[0]!
  for (let place = 0; place < shape.places; place++) {
    const region = places.region[place]!
    taxes[region]! += (spending[place]! * rate) / (1 + rate)
    for (let product = 0; product < shape.sectors; product++)
      planned[region]! += markets.governmentBase[place * shape.sectors + product]!
  }
  const paidOut = opening.dividends.reduce((sum, won) => sum + won, 0)
  for (let region = 0; region < shape.regions; region++) {
    taxes[region]! += paidOut > 0 ? (opening.profitTax * opening.dividends[region]!) / paidOut : 0
    regions.ownRevenue[region] = roundWon(parameters['local.taxShare']! * taxes[region]!)
    regions.baseOwnRevenue[region] = regions.ownRevenue[region]!
    regions.governmentDeposits[region] =
      roundWon(parameters['local.depositMonths']! * planned[region]!) + regions.ownRevenue[region]!
    regions.purchaseFactor[region] = 1
  }
  nation.wageBase[0] = opening.wages
}
