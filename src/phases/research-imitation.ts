import { FIRM_STATE } from '../world/firm-columns.ts'
import type { Economy } from './economy.ts'

/** Sums own productivity of the firms of each cell that are at or above the cell’s mean. */
export function findLeaders(economy: Economy, from: number, to: number): void {
  const { world, cellStart } = economy
  const { cells, firms } = world
  for (let cell = from; cell < to; cell++) {
    let count = 0
    let sum = 0
    for (let firm = cellStart[cell]!; firm < cellStart[cell + 1]!; firm++) {
      if (firms.state[firm] !== FIRM_STATE.MARKET) continue
      sum += firms.productivity[firm]!
      count += 1
    }
    cells.leaders[cell] = 0
    cells.leaderCount[cell] = 0
    for (let firm = cellStart[cell]!; firm < cellStart[cell + 1]!; firm++) {
      if (firms.state[firm] !== FIRM_STATE.MARKET || firms.productivity[firm]! < sum / count) continue
      cells.leaders[cell]! += firms.productivity[firm]!
      cells.leaderCount[cell]! += 1
    }
  }
}

/** Leaders of a product that firms of a place can see, each counted less with distance; NaN without any. */
function seenFrom(economy: Economy, place: number, product: number): number {
  const { cells, pairs, shape } = economy.world
  let sum = 0
  let weight = 0
  for (let other = 0; other < shape.places; other++) {
    const cell = other * shape.sectors + product
    const near = pairs.nearness[place * shape.places + other]!
    sum += near * cells.leaders[cell]!
    weight += near * cells.leaderCount[cell]!
  }
  return weight > 0 ? sum / weight : Number.NaN
}

/** Part of the lead of nearby leaders over what all places see, weighted by leaders so that it adds nothing on the whole. */
export function spreadLead(economy: Economy): void {
  const { world, parameters } = economy
  const { cells, shape } = world
  for (let product = 0; product < shape.sectors; product++) {
    let sum = 0
    let weight = 0
    for (let place = 0; place < shape.places; place++) {
      const cell = place * shape.sectors + product
      const seen = seenFrom(economy, place, product)
      cells.nearbyLead[cell] = cells.leaderCount[cell] === 0 || Number.isNaN(seen) ? 0 : seen
      sum += cells.leaderCount[cell]! * cells.nearbyLead[cell]!
      weight += cells.leaderCount[cell]!
    }
    for (let place = 0; place < shape.places; place++) {
      const cell = place * shape.sectors + product
      cells.nearbyLead[cell] =
        cells.leaderCount[cell]! > 0 ? parameters['imitation.speed'] * (cells.nearbyLead[cell]! - sum / weight) : 0
    }
  }
}
