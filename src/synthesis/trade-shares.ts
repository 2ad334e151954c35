import { exp } from '../base/exp.ts'
import { log } from '../base/log.ts'
import { PERFORMERS } from '../world/research-columns.ts'
import type { World } from '../world/world.ts'
import type { BaseFlows } from './base-flows.ts'
import { fitMargins } from './commuting.ts'

const ROUNDS = 200
/** Least distance between two places, km. */
export const NEAREST_KM = 20
const KM_PER_DEGREE = 111

/** Distance between the centres of two places on a plane, km; at least NEAREST_KM. */
export function distanceKm(world: World, a: number, b: number): number {
  const from = world.pack.places[a]!
  const to = world.pack.places[b]!
  const north = (from.latitude - to.latitude) * KM_PER_DEGREE
  const east = (from.longitude - to.longitude) * KM_PER_DEGREE * 0.8
  return Math.max(NEAREST_KM, Math.sqrt(north * north + east * east))
}

/** What each place’s buyers order of each product in the base year, won a month; also sets public purchases. */
function demandByPlace(world: World, flows: BaseFlows, spending: Float64Array): Float64Array {
  const { pack, places, markets, firms, institutes, sectors, nation, shape } = world
  const sectorCount = shape.sectors
  const demand = new Float64Array(shape.places * sectorCount)
  const adults = places.adults.reduce((sum, value) => sum + value, 0)
  const equipment = new Float64Array(shape.places)
  let totalEquipment = 0
  for (let firm = 0; firm < shape.firmRows; firm++) {
    equipment[firms.place[firm]!]! += firms.equipment[firm]!
    totalEquipment += firms.equipment[firm]!
  }
  const research = new Float64Array(shape.places)
  for (let row = 0; row < institutes.budget.length; row++)
    research[Math.floor(row / PERFORMERS)]! += institutes.budget[row]!
  const researchMoney = research.reduce((sum, value) => sum + value, 0)
  const investment = flows.investment.reduce((sum, value) => sum + value, 0)
  for (let place = 0; place < shape.places; place++)
    for (let product = 0; product < sectorCount; product++) {
      const row = place * sectorCount + product
      let won = (spending[place]! / (1 + nation.productTaxRate[0]!)) * sectors.consumptionShare[product]!
      for (let user = 0; user < sectorCount; user++)
        won +=
          (pack.domesticInputs[product * sectorCount + user]! + pack.importedInputs[product * sectorCount + user]!) *
          flows.output[place * sectorCount + user]!
      won += (investment * sectors.investmentShare[product]! * equipment[place]!) / Math.max(1, totalEquipment)
      markets.governmentBase[row] =
        ((flows.government[product]! - researchMoney * sectors.publicShare[product]!) * places.adults[place]!) / adults
      demand[row] = won + markets.governmentBase[row]! + research[place]! * sectors.publicShare[product]!
    }
  return demand
}

/**
 * Base-year trade: gravity with an advantage at home, fitted to what sellers supply and buyers order. Returns the orders
 * by place of the buyer × product, won a month.
 */
export function fitTrade(world: World, flows: BaseFlows, spending: Float64Array): Float64Array {
  const { pack, cells, trade, sectors, parameters, shape } = world
  const placeCount = shape.places
  const sectorCount = shape.sectors
  const demand = demandByPlace(world, flows, spending)
  const table = new Float64Array(placeCount * placeCount)
  for (let product = 0; product < sectorCount; product++) {
    const supply = new Float64Array(placeCount)
    const orders = new Float64Array(placeCount)
    let output = 0
    let absorbed = 0
    for (let place = 0; place < placeCount; place++) output += flows.output[place * sectorCount + product]!
    for (let place = 0; place < placeCount; place++) {
      const row = place * sectorCount + product
      const exported = output > 0 ? (flows.exports[product]! * flows.output[row]!) / output : 0
      supply[place] = Math.max(0, flows.output[row]! - exported)
      orders[place] = demand[row]!
      absorbed += demand[row]!
      cells.baseSupply[row] = flows.output[row]!
    }
    sectors.exportBase[product] = flows.exports[product]!
    const home = supply.reduce((sum, value) => sum + value, 0)
    const homeShare = absorbed > 0 ? Math.min(1, home / absorbed) : 0
    const bias = parameters[pack.sectors[product]!.kind === 'service' ? 'market.serviceHomeBias' : 'market.homeBias']!
    for (let buyer = 0; buyer < placeCount; buyer++)
      for (let seller = 0; seller < placeCount; seller++)
        table[buyer * placeCount + seller] =
          supply[seller]! *
          exp(
            buyer === seller
              ? bias
              : -parameters['market.distanceDecay']! * log(distanceKm(world, buyer, seller) / NEAREST_KM),
          )
    const scale = absorbed * homeShare > 0 ? home / (absorbed * homeShare) : 0
    fitMargins(
      table,
      orders.map((won) => won * homeShare * scale),
      supply,
      ROUNDS,
    )
    for (let buyer = 0; buyer < placeCount; buyer++) {
      const row = (buyer * sectorCount + product) * (placeCount + 1)
      let fitted = 0
      for (let seller = 0; seller < placeCount; seller++) {
        trade.share[row + seller] = orders[buyer]! > 0 ? table[buyer * placeCount + seller]! / orders[buyer]! : 0
        fitted += trade.share[row + seller]!
      }
      trade.share[row + placeCount] = Math.max(0, 1 - fitted)
    }
  }
  return demand
}
