import { drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { sitePull, siteValue } from '../rules/place/relocation.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import type { Economy } from './economy.ts'

const stream = new Stream()

/** A firm that leaves its cell for another one. */
export interface Relocation {
  readonly firm: number
  readonly cell: number
}

/** Share of each product that buyers order outside their own place: sectors that sell everywhere may stand anywhere. */
function footlooseShares(economy: Economy): Float64Array {
  const { trade, cells, pack, shape } = economy.world
  return Float64Array.from({ length: shape.sectors }, (_, product) => {
    if (!pack.sectors[product]!.market) return 0
    let at = 0
    let all = 0
    for (let place = 0; place < shape.places; place++) {
      const cell = place * shape.sectors + product
      at += cells.baseSupply[cell]! * trade.share[cell * (shape.places + 1) + place]!
      all += cells.baseSupply[cell]!
    }
    return all > 0 ? 1 - at / all : 0
  })
}

/** Value of every cell as a site for firms, log against the base year. */
function valueSites(economy: Economy, footloose: Float64Array): Float64Array {
  const { world } = economy
  const { places, sectors, shape } = world
  return Float64Array.from({ length: shape.places * shape.sectors }, (_, cell) => {
    const place = Math.floor(cell / shape.sectors)
    const sector = cell % shape.sectors
    const relative = (now: number, base: number) => (now > 0 && base > 0 ? now / base : 1)
    const site = {
      income: relative(places.expectedIncome[place]!, places.baseExpectedIncome[place]!),
      rent: relative(places.rent[place]!, places.baseRent[place]!),
      customers: relative(places.adults[place]!, places.baseAdults[place]!),
      productivity: places.agglomeration[place]!,
    }
    return siteValue(site, sectors.wageNorm[sector]!, 1 - footloose[sector]!)
  })
}

/** Chance of a firm of a cell to move to each place this year, by cell × places + place. */
function tabulateChances(economy: Economy): Float64Array {
  const { world, parameters } = economy
  const { cells, shape } = world
  const footloose = footlooseShares(economy)
  const values = valueSites(economy, footloose)
  const bySector = new Float64Array(shape.sectors)
  for (let cell = 0; cell < values.length; cell++) bySector[cell % shape.sectors]! += cells.baseFirms[cell]!
  const chances = new Float64Array(values.length * shape.places)
  for (let row = 0; row < chances.length; row++) {
    const home = Math.floor(row / shape.places)
    const sector = home % shape.sectors
    const cell = (row % shape.places) * shape.sectors + sector
    if (cell === home || bySector[sector]! <= 0) continue
    const rate = parameters['relocation.rate'] * footloose[sector]!
    const pull = sitePull(values[cell]!, values[home]!, parameters['relocation.elasticity'])
    chances[row] = (rate * pull * cells.baseFirms[cell]!) / bySector[sector]!
  }
  return chances
}

/**
 * Firms that relocate this year and where to: by a chance of their sector, split over places by the base year’s firms
 * and by what sites have gained or lost since. Plants stay where their head office put them.
 */
export function chooseRelocations(economy: Economy): Relocation[] {
  const { world } = economy
  const { firms, nation, shape } = world
  const chances = tabulateChances(economy)
  const chosen: Relocation[] = []
  seekStream(stream, world.runKey, STREAMS.relocation, nation.month[0]!)
  for (let firm = 0; firm < shape.firmRows; firm++) {
    if (firms.state[firm] !== FIRM_STATE.MARKET || firms.headOffice[firm]! >= 0) continue
    const sector = firms.sector[firm]!
    const home = firms.place[firm]! * shape.sectors + sector
    let left = drawUniform(stream, firms.keyHigh[firm]!, firms.keyLow[firm]!, 0)
    for (let place = 0; place < shape.places && left >= 0; place++) {
      left -= chances[home * shape.places + place]!
      if (left < 0) chosen.push({ firm, cell: place * shape.sectors + sector })
    }
  }
  return chosen
}
