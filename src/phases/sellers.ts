import { exp } from '../base/exp.ts'
import { pow } from '../base/pow.ts'
import { apportionCapped } from '../engine/apportion.ts'
import { laplaceFromBits } from '../random/distributions.ts'
import { drawBits, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { makerAttraction } from '../rules/market/attraction.ts'
import { discountLeft } from '../rules/market/brokerage.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import type { Economy } from './economy.ts'

const ROUNDS = 4
const shocks = new Stream()
/** Power of heads by which customer shocks shrink with size, for the many small firms; of one elasticity. */
const damping = new Float64Array(64)
const tabulated = { size: Number.NaN }

function tabulateDamping(size: number): void {
  if (tabulated.size === size) return
  for (let heads = 0; heads < damping.length; heads++) damping[heads] = pow(heads + 1, -size)
  tabulated.size = size
}

/** What brokers leave of buyers’ discount on unknown makers of a place. */
function discountIn({ world, placeLevers, parameters }: Economy, place: number): number {
  const residents = Math.max(1, world.places.adults[place]!)
  return discountLeft(placeLevers.brokerage[place]! / residents, parameters['brokerage.unitCost'])
}

/** Weight of every seller of a cell with buyers (standing × price^−γ), its room to sell, and the cell’s mean price. */
export function weighSellers(economy: Economy, from: number, to: number): void {
  const { world, parameters, cellStart } = economy
  const { cells, firms, sectors, nation, shape } = world
  const answer = parameters['market.qualityElasticity']
  const unknown = parameters['market.newMakerDiscount']
  const elasticity = parameters['market.firmElasticity']
  const sd = parameters['market.customerShock']
  const size = parameters['market.customerSize']
  seekStream(shocks, world.runKey, STREAMS.demandShock, nation.month[0]!)
  tabulateDamping(size)
  for (let cell = from; cell < to; cell++) {
    let weight = 0
    let value = 0
    const discount = unknown * discountIn(economy, Math.floor(cell / shape.sectors))
    const usual = sectors.meanQuality[cell % shape.sectors]!
    for (let firm = cellStart[cell]!; firm < cellStart[cell + 1]!; firm++) {
      firms.weight[firm] = 0
      firms.room[firm] = 0
      firms.revenue[firm] = 0
      if (firms.state[firm] !== FIRM_STATE.MARKET) continue
      const heads = firms.staff[firm * 3]! + firms.staff[firm * 3 + 1]! + firms.staff[firm * 3 + 2]!
      const spread = sd * (heads < damping.length ? damping[heads]! : pow(heads + 1, -size))
      const draw = laplaceFromBits(drawBits(shocks, firms.keyHigh[firm]!, firms.keyLow[firm]!, 0))
      firms.customerBase[firm]! *= exp(spread * draw - 0.5 * spread * spread)
      firms.weight[firm] =
        firms.customerBase[firm]! *
        makerAttraction(
          firms.price[firm]!,
          elasticity,
          firms.quality[firm]! - usual,
          answer,
          firms.trackRecord[firm]!,
          discount,
        )
      firms.room[firm] = Math.max(0, Math.floor(firms.available[firm]! * firms.price[firm]!))
      weight += firms.weight[firm]!
      value += firms.weight[firm]! * firms.price[firm]!
    }
    if (weight > 0) cells.price[cell] = value / weight
    cells.ownWeight[cell] = cells.ownBase[cell]! * cells.ownWorkers[cell]! * pow(cells.price[cell]!, -elasticity)
    cells.ownRoom[cell] = Math.floor(cells.ownWorkers[cell]! * cells.ownOutputPerWorker[cell]! * cells.price[cell]!)
    cells.ownRevenue[cell] = 0
    cells.cellWeight[cell] = weight + cells.ownWeight[cell]!
  }
}

/** Shares whole won of orders among the sellers of a cell up to what they can sell; returns what is left. */
function fill(economy: Economy, cell: number, orders: number): number {
  const { cells, firms } = economy.world
  const first = economy.cellStart[cell]!
  const last = economy.cellStart[cell + 1]!
  const total = cells.cellWeight[cell]!
  if (orders <= 0) return Math.max(0, orders)
  const ownRoom = cells.ownRoom[cell]! - cells.ownRevenue[cell]!
  const own = total > 0 ? Math.min(ownRoom, Math.floor((orders * cells.ownWeight[cell]!) / total)) : 0
  cells.ownRevenue[cell]! += own
  const left = apportionCapped(orders - own, firms.weight, firms.room, first, last, firms.revenue, ROUNDS)
  const more = Math.min(left, cells.ownRoom[cell]! - cells.ownRevenue[cell]!)
  cells.ownRevenue[cell]! += more
  return left - more
}

/** First pass: orders of the cell go to its sellers; what they could still sell and what is left is measured. */
export function fillOrders(economy: Economy, from: number, to: number): void {
  const memory = economy.parameters['expectations.speed']
  const { cells, firms } = economy.world
  for (let cell = from; cell < to; cell++) {
    const orders = cells.orders[cell]! + cells.exportOrders[cell]!
    const total = cells.cellWeight[cell]!
    cells.ownOrders[cell]! +=
      memory * ((total > 0 ? (orders * cells.ownWeight[cell]!) / total : 0) - cells.ownOrders[cell]!)
    for (let firm = economy.cellStart[cell]!; firm < economy.cellStart[cell + 1]!; firm++)
      firms.orders[firm] = total > 0 ? (orders * firms.weight[firm]!) / total : 0
    cells.unfilled[cell] = fill(economy, cell, orders)
    let spare = cells.ownRoom[cell]! - cells.ownRevenue[cell]!
    for (let firm = economy.cellStart[cell]!; firm < economy.cellStart[cell + 1]!; firm++)
      if (firms.weight[firm]! > 0) spare += firms.room[firm]! - firms.revenue[firm]!
    cells.spare[cell] = spare
  }
}

/** Second pass: orders moved here from sellers without stock; what is still left returns as `unfilled`. */
export function fillMovedOrders(economy: Economy, from: number, to: number): void {
  const { cells } = economy.world
  for (let cell = from; cell < to; cell++) cells.unfilled[cell] = fill(economy, cell, cells.extraOrders[cell]!)
}
