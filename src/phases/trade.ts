import { exp } from '../base/exp.ts'
import { roundWon } from '../base/won.ts'
import { apportion } from '../engine/apportion.ts'
import { cellAttraction, priceAttraction } from '../rules/market/attraction.ts'
import type { Economy } from './economy.ts'

/** Attraction of every cell this month; the last entry of a product is the rest of the world’s. */
function attractions(economy: Economy, product: number, out: Float64Array): void {
  const { world, parameters } = economy
  const { cells, sectors, shape } = world
  for (let place = 0; place < shape.places; place++) {
    const cell = place * shape.sectors + product
    out[place] = cellAttraction(
      cells.cellWeight[cell]!,
      cells.baseWeight[cell]!,
      parameters['market.placeElasticity'],
      parameters['market.firmElasticity'],
    )
  }
  out[shape.places] = priceAttraction(sectors.worldPrice[product]!, parameters['market.importElasticity'])
}

/** Splits every place’s orders over sellers’ places and imports: base-year share × attraction, whole won. */
export function splitOrders(economy: Economy): void {
  const { world } = economy
  const { trade, markets, cells, shape } = world
  const sellers = shape.places + 1
  const pull = new Float64Array(sellers)
  const weights = new Float64Array(sellers)
  const out = new Float64Array(sellers)
  cells.orders.fill(0)
  cells.extraOrders.fill(0)
  for (let product = 0; product < shape.sectors; product++) {
    attractions(economy, product, pull)
    for (let buyer = 0; buyer < shape.places; buyer++) {
      const market = buyer * shape.sectors + product
      let won = 0
      for (let use = 0; use < 4; use++) won += markets.demand[market * 4 + use]!
      let total = 0
      for (let seller = 0; seller < sellers; seller++) {
        weights[seller] = trade.share[market * sellers + seller]! * pull[seller]!
        total += weights[seller]!
      }
      if (total === 0) weights[shape.places] = 1
      apportion(won, weights, 0, sellers, out)
      for (let seller = 0; seller < sellers; seller++) {
        trade.orders[market * sellers + seller] = out[seller]!
        if (seller < shape.places) cells.orders[seller * shape.sectors + product]! += out[seller]!
      }
    }
  }
}

/**
 * Orders from abroad: base-year exports × trend × shocks × (price / world price)^−ε, split over places like the base
 * year; what events shift of a place's part is lost or won there.
 */
export function splitExports(economy: Economy): void {
  const { world, parameters } = economy
  const { cells, sectors, nation, shape } = world
  const weights = new Float64Array(shape.places)
  const out = new Float64Array(shape.places)
  const pull = new Float64Array(shape.places + 1)
  for (let product = 0; product < shape.sectors; product++) {
    const relative = sectors.price[product]! / sectors.worldPrice[product]!
    const state = nation.realGrowth[0]! + nation.exportShock[0]! + sectors.exportShock[product]!
    const lead = sectors.meanQuality[product]! - sectors.worldQuality[product]!
    const volume =
      sectors.exportBase[product]! *
      exp(state + parameters['market.exportQuality'] * lead) *
      priceAttraction(relative, parameters['market.exportElasticity'])
    attractions(economy, product, pull)
    let usual = 0
    let shifted = 0
    for (let place = 0; place < shape.places; place++) {
      const cell = place * shape.sectors + product
      const weight = cells.baseSupply[cell]! * pull[place]!
      weights[place] = weight * exp(cells.exportShift[cell]!)
      usual += weight
      shifted += weights[place]!
    }
    const orders = usual > 0 ? volume * (shifted / usual) * sectors.price[product]! : 0
    const left = apportion(roundWon(orders), weights, 0, shape.places, out)
    for (let place = 0; place < shape.places; place++)
      cells.exportOrders[place * shape.sectors + product] = left === 0 ? out[place]! : 0
  }
}

/**
 * Orders that a cell could not fill: exports are cancelled first in proportion, the rest goes to sellers elsewhere who
 * still can, in proportion to what they can, and what nobody can fill is imported.
 */
export function moveUnfilled(economy: Economy): void {
  const { world } = economy
  const { trade, cells, shape } = world
  const sellers = shape.places + 1
  const spare = new Float64Array(sellers)
  const lost = new Float64Array(shape.places)
  const from = new Float64Array(shape.places)
  const out = new Float64Array(sellers)
  for (let product = 0; product < shape.sectors; product++) {
    for (let place = 0; place < shape.places; place++) spare[place] = cells.spare[place * shape.sectors + product]!
    for (let place = 0; place < shape.places; place++) {
      const cell = place * shape.sectors + product
      const unfilled = cells.unfilled[cell]!
      if (unfilled === 0) continue
      const all = cells.orders[cell]! + cells.exportOrders[cell]!
      const cancelled = Math.min(cells.exportOrders[cell]!, Math.ceil((unfilled * cells.exportOrders[cell]!) / all))
      cells.exportOrders[cell]! -= cancelled
      let rest = unfilled - cancelled
      if (rest > cells.orders[cell]!) {
        cells.exportOrders[cell]! -= rest - cells.orders[cell]!
        rest = cells.orders[cell]!
      }
      cells.orders[cell]! -= rest
      for (let buyer = 0; buyer < shape.places; buyer++)
        from[buyer] = trade.orders[(buyer * shape.sectors + product) * sellers + place]!
      apportion(rest, from, 0, shape.places, lost)
      for (let buyer = 0; buyer < shape.places; buyer++)
        if (lost[buyer]! !== 0) redirect(economy, buyer, product, place, lost[buyer]!, spare, out)
    }
  }
}

function redirect(
  economy: Economy,
  buyer: number,
  product: number,
  failed: number,
  won: number,
  spare: Float64Array,
  out: Float64Array,
): void {
  const { trade, cells, shape } = economy.world
  const sellers = shape.places + 1
  const row = (buyer * shape.sectors + product) * sellers
  trade.orders[row + failed]! -= won
  let room = 0
  for (let place = 0; place < shape.places; place++) room += spare[place]!
  const home = Math.min(won, Math.floor(room * 0.8))
  out.fill(0)
  if (home > 0) apportion(home, spare, 0, shape.places, out)
  let placed = 0
  for (let place = 0; place < shape.places; place++) {
    const add = Math.min(out[place]!, spare[place]!)
    if (add === 0) continue
    trade.orders[row + place]! += add
    cells.extraOrders[place * shape.sectors + product]! += add
    spare[place]! -= add
    placed += add
  }
  trade.orders[row + shape.places]! += won - placed
}
