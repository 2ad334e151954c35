import { openMonth } from '../accounts/ledger.ts'
import { exp } from '../base/exp.ts'
import type { Member } from '../engine/member.ts'
import type { Phase } from '../engine/phase.ts'
import { solo } from '../engine/solo.ts'
import { normalFromBits } from '../random/distributions.ts'
import { drawBits, Stream, seekStream } from '../random/draw.ts'
import { ENTITY_KINDS, entityKeyHigh, entityKeyLow } from '../random/entity-key.ts'
import { STREAMS } from '../random/streams.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import type { Economy } from './economy.ts'
import { OBSERVATION_COLUMNS } from './observation-columns.ts'

const stream = new Stream()

/** Mean prices and technology of each sector, weighted by output. */
function observeSectors(economy: Economy): void {
  const { world } = economy
  const { firms, sectors, shape } = world
  const weight = new Float64Array(shape.sectors)
  const price = new Float64Array(shape.sectors)
  const technology = new Float64Array(shape.sectors)
  for (let firm = 0; firm < shape.firmRows; firm++) {
    if (firms.state[firm] !== FIRM_STATE.MARKET) continue
    const sector = firms.sector[firm]!
    const output = Math.max(1e-6, firms.normalOutput[firm]!)
    weight[sector]! += output
    price[sector]! += output * firms.price[firm]!
    technology[sector]! += output * firms.technology[firm]!
  }
  for (let sector = 0; sector < shape.sectors; sector++) {
    if (weight[sector]! <= 0) continue
    sectors.price[sector] = price[sector]! / weight[sector]!
    sectors.meanTechnology[sector] = technology[sector]! / weight[sector]!
  }
}

function observePrices(economy: Economy): void {
  const { world } = economy
  const { sectors, nation, pack, shape } = world
  let consumer = 0
  let investment = 0
  for (let product = 0; product < shape.sectors; product++) {
    let cost = 0
    let ratio = 0
    for (let input = 0; input < shape.sectors; input++) {
      const home = pack.domesticInputs[input * shape.sectors + product]!
      const abroad = pack.importedInputs[input * shape.sectors + product]!
      cost += home * sectors.price[input]! + abroad * sectors.worldPrice[input]!
      ratio += home + abroad
    }
    sectors.inputPrice[product] = ratio > 0 ? cost / ratio : 1
    consumer += sectors.consumptionShare[product]! * sectors.price[product]!
    investment += sectors.investmentShare[product]! * sectors.price[product]!
  }
  nation.consumerPrice[0] = consumer
  nation.investmentPrice[0] = investment
}

/** The rest of the world: frontier, prices and demand, with shocks shared by every mix. */
function moveWorld(economy: Economy): void {
  const { world, parameters } = economy
  const { sectors, nation, shape } = world
  const growth = parameters['technology.drift']
  const trend = nation.ageing[0] === 1 ? growth : 0
  seekStream(stream, world.runKey, STREAMS.exportShock, nation.month[0]!)
  const draw = (sector: number) =>
    normalFromBits(
      drawBits(
        stream,
        entityKeyHigh(ENTITY_KINDS.government, sector, 0, 0),
        entityKeyLow(ENTITY_KINDS.government, sector, 0, 0),
        0,
      ),
    )
  const persistence = parameters['exports.persistence']
  nation.realGrowth[0]! += trend
  nation.trendOffset[0]! += growth - trend
  nation.exportShock[0] = persistence * nation.exportShock[0]! + parameters['exports.commonShock'] * draw(shape.sectors)
  const balance = nation.worldDeposits[0]! / Math.max(1, 12 * nation.gdp[0]!)
  const correction = parameters['world.balanceRule'] * Math.max(-0.2, Math.min(0.2, balance - nation.worldNorm[0]!))
  for (let sector = 0; sector < shape.sectors; sector++) {
    sectors.frontier[sector]! += growth
    const inflation = nation.ageing[0] === 1 ? parameters['world.inflation'] : 0
    sectors.worldPrice[sector]! *= exp(inflation + correction)
    sectors.exportShock[sector] =
      persistence * sectors.exportShock[sector]! + parameters['exports.sectorShock'] * draw(sector)
  }
}

function observe(economy: Economy): void {
  openMonth(economy.ledger)
  observeSectors(economy)
  observePrices(economy)
  moveWorld(economy)
}

/** Opens the month: clears the month’s ledgers, observes prices, moves the rest of the world. */
export function runObservation(economy: Economy, member: Member): void {
  solo(member, economy, observe)
}

/** The phase with the columns that it declares. */
export const observation: Phase<Economy> = { name: 'observation', ...OBSERVATION_COLUMNS, run: runObservation }
