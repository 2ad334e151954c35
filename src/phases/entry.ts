import { FLOW } from '../accounts/flows.ts'
import { recordTransfer } from '../accounts/ledger.ts'
import { exp } from '../base/exp.ts'
import { roundWon } from '../base/won.ts'
import type { Member } from '../engine/member.ts'
import type { Phase } from '../engine/phase.ts'
import { spawnRows } from '../engine/slots.ts'
import { solo } from '../engine/solo.ts'
import { normalFromBits } from '../random/distributions.ts'
import { drawBits, drawUniform, Stream, seekStream } from '../random/draw.ts'
import { ENTITY_KINDS, entityKeyHigh, entityKeyLow } from '../random/entity-key.ts'
import { STREAMS } from '../random/streams.ts'
import { entrantSize } from '../rules/firm/entry.ts'
import { TRAIT, TRAITS } from '../rules/research/stages.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import { PERFORMERS } from '../world/research-columns.ts'
import type { Economy } from './economy.ts'
import { ENTRY_COLUMNS } from './entry-columns.ts'
import { dataFactor } from './open-data.ts'
import { sellEquipment, usedPrice } from './used-equipment.ts'

const stream = new Stream()
/** Share of the equipment of its size without which nobody starts. */
const LEAST_TOOLS = 0.1

/** Firms that projects of universities and institutes of the place found in a sector, by the sectors’ weights. */
function spinOffs(economy: Economy, cell: number): number {
  const { world, parameters } = economy
  const { institutes, pack, shape } = world
  const sector = cell % shape.sectors
  const place = (cell - sector) / shape.sectors
  const own = pack.researchTraits[sector * TRAITS + TRAIT.SPIN_OFFS]!
  if (own === 0) return 0
  let weights = 0
  for (let other = 0; other < shape.sectors; other++) weights += pack.researchTraits[other * TRAITS + TRAIT.SPIN_OFFS]!
  let projects = 0
  for (let performer = 0; performer < PERFORMERS; performer++)
    projects += institutes.projects[place * PERFORMERS + performer]!
  return parameters['research.spinOffs'] * projects * (own / weights)
}

/** Entrants wanted in each cell: partly in proportion to the base year, so that thin cells refill. */
function countEntrants(economy: Economy): void {
  const { world, parameters, cellStart, wantedFirms, usualEntrants } = economy
  const { cells, firms, nation, shape } = world
  seekStream(stream, world.runKey, STREAMS.entry, nation.month[0]!)
  for (let cell = 0; cell < shape.places * shape.sectors; cell++) {
    let present = 0
    let vacant = 0
    for (let firm = cellStart[cell]!; firm < cellStart[cell + 1]!; firm++) {
      if (firms.state[firm] === FIRM_STATE.MARKET) present++
      else if (firms.state[firm] === FIRM_STATE.VACANT) vacant++
    }
    const initial = parameters['entry.initialShare']
    const sector = cell % shape.sectors
    const data = dataFactor(economy, (cell - sector) / shape.sectors, sector, parameters['openData.entry'])
    const expected =
      data *
      (parameters['entry.rate'] * (initial * cells.baseFirms[cell]! + (1 - initial) * present) +
        spinOffs(economy, cell))
    const whole = Math.floor(expected)
    const high = entityKeyHigh(ENTITY_KINDS.place, cell, 0, 0)
    const extra = drawUniform(stream, high, entityKeyLow(ENTITY_KINDS.place, cell, 0, 0), 0) < expected - whole ? 1 : 0
    const helped = economy.levers.incubated[cell]!
    const further = Math.floor(helped + drawUniform(stream, high, entityKeyLow(ENTITY_KINDS.place, cell, 0, 0), 1))
    usualEntrants[cell] = whole + extra
    wantedFirms[cell] = Math.min(vacant, whole + extra + further)
  }
}

/** Money with which an entrant could start, whole won: its founders’ savings, and a loan inside the leverage cap. */
interface StartFunds {
  readonly equity: number
  readonly loan: number
}

/** Own funds come out of the region’s savings for founders, divided once among the month’s entrants; the bank lends the rest. */
function startFunds(economy: Economy, need: number, equipment: number, limit: number): StartFunds {
  const { world, parameters } = economy
  const equity = Math.max(0, Math.min(roundWon(need), limit))
  const line = parameters['equipment.leverageCap'] * equipment * usedPrice(economy) * world.nation.creditShare[0]!
  return { equity, loan: Math.floor(Math.max(0, Math.min(need - equity, line))) }
}

/** Place other than those already asked whose bank branch holds the most used equipment of a sector; −1 when none does. */
function fullestPlace(economy: Economy, sector: number): number {
  const { cells, shape } = economy.world
  let best = -1
  for (let place = 0; place < shape.places; place++) {
    const held = cells.usedEquipment[place * shape.sectors + sector]!
    if (held > 0 && (best < 0 || held > cells.usedEquipment[best * shape.sectors + sector]!)) best = place
  }
  return best
}

/** Buys used equipment in the own cell, then where the sector has most of it; returns units. Debits the firm. */
function buyUsedEquipment(economy: Economy, firm: number, cell: number, region: number, wanted: number): number {
  const { firms, shape } = economy.world
  let units = 0
  let seller = cell
  for (let round = 0; round <= shape.places && seller >= 0 && units < wanted; round++) {
    const bought = sellEquipment(economy, seller, region, wanted - units, firms.deposits[firm]!)
    units += bought.units
    firms.deposits[firm]! -= bought.paid
    const place = fullestPlace(economy, cell % shape.sectors)
    seller =
      place < 0 || firms.deposits[firm]! < usedPrice(economy) ? -1 : place * shape.sectors + (cell % shape.sectors)
  }
  return units
}

/**
 * Pays in an entrant’s own funds and loan and buys its tools; returns units of equipment, 0 when less than the least that
 * it can start with is for sale or can be paid: then nothing is booked.
 */
function equip(
  economy: Economy,
  firm: number,
  cell: number,
  region: number,
  costs: number,
  wanted: number,
  limit: number,
): number {
  const { world, ledger } = economy
  const { firms, regions, cells, shape } = world
  const price = usedPrice(economy)
  const { equity, loan } = startFunds(economy, costs + wanted * price, wanted, limit)
  let offered = 0
  for (let place = 0; place < shape.places; place++)
    offered += cells.usedEquipment[place * shape.sectors + (cell % shape.sectors)]!
  if (Math.min(offered, (equity + loan) / price) < LEAST_TOOLS * wanted) return 0
  recordTransfer(ledger, FLOW.founderEquity, region, region, equity)
  regions.equityPool[region]! -= equity
  recordTransfer(ledger, FLOW.newLoans, shape.regions, region, loan)
  firms.loan[firm] = loan
  firms.deposits[firm] = equity + loan
  return buyUsedEquipment(economy, firm, cell, region, wanted)
}

function found(economy: Economy, firm: number, cell: number, slot: number, limit: number): void {
  const { world, parameters } = economy
  const { firms, sectors, cells, places, nation, shape } = world
  const sector = cell % shape.sectors
  const place = (cell - sector) / shape.sectors
  const month = nation.month[0]!
  const high = entityKeyHigh(ENTITY_KINDS.firm, cell, month, slot)
  const low = entityKeyLow(ENTITY_KINDS.firm, cell, month, slot)
  const size = entrantSize(drawUniform(stream, high, low, 0), drawUniform(stream, high, low, 1))
  const noise = parameters['synthesis.productivitySpread'] * normalFromBits(drawBits(stream, high, low, 2))
  const gap = slot < economy.usualEntrants[cell]! ? 0 : parameters['entry.incubatedGap']
  const price = cells.price[cell]! > 0 ? cells.price[cell]! : sectors.price[sector]!
  const sales = size * sectors.outputPerStaff[sector]! * exp(nation.realGrowth[0]!)
  const wanted = size * sectors.equipmentPerStaff[sector]! * exp(nation.realGrowth[0]!)
  const costs = parameters['entry.equityMonths'] * sales * price
  const equipment = equip(economy, firm, cell, places.region[place]!, costs, wanted, limit)
  if (equipment === 0) {
    firms.state[firm] = FIRM_STATE.VACANT
    return
  }
  firms.keyHigh[firm] = high
  firms.keyLow[firm] = low
  firms.state[firm] = FIRM_STATE.MARKET
  firms.foundedMonth[firm] = month
  firms.technology[firm] = sectors.meanTechnology[sector]!
  firms.productivity[firm] = sectors.meanProductivity[sector]! + noise - gap
  firms.price[firm] = price
  firms.markup[firm] = sectors.markupNorm[sector]!
  firms.equipment[firm] = equipment
  firms.expectedSales[firm] = sales
  firms.equipmentPerOutput[firm] = sales > 0 ? wanted / sales : 0
  const base = Math.max(1, cells.baseStaff[cell]!)
  firms.customerBase[firm] =
    (economy.parameters['entry.standing'] * size * Math.max(cells.baseWeight[cell]!, 1e-9)) / base
  for (let occupation = 0; occupation < 3; occupation++)
    firms.wageOffer[firm * 3 + occupation] =
      sectors.wageBase[sector]! * (nation.wageIndex[0]! / nation.baseMeanWage[0]!)
  firms.normalOutput[firm] = sales
  firms.unitCost[firm] = firms.price[firm]! / (1 + firms.markup[firm]!)
  firms.wageBill[firm] = 0
  firms.vacancies[firm * 3] = size
}

function foundFirms(economy: Economy): void {
  const { world, founders, cellStart } = economy
  const { regions, places, nation, shape } = world
  seekStream(stream, world.runKey, STREAMS.entrant, nation.month[0]!)
  const cells = cellStart.length - 1
  const entrants = new Float64Array(shape.regions)
  const regionOf = (cell: number) => places.region[Math.floor(cell / shape.sectors)]!
  for (let cell = 0; cell < cells; cell++)
    entrants[regionOf(cell)]! += founders.start[cell + 1]! - founders.start[cell]!
  const limit = new Float64Array(shape.regions)
  for (let region = 0; region < shape.regions; region++)
    limit[region] = entrants[region]! > 0 ? Math.floor(regions.equityPool[region]! / entrants[region]!) : 0
  for (let cell = 0; cell < cells; cell++)
    for (let k = founders.start[cell]!; k < founders.start[cell + 1]!; k++)
      found(economy, founders.rows[k]!, cell, k - founders.start[cell]!, limit[regionOf(cell)]!)
}

/** Start-ups by place and sector. */
export function runEntry(economy: Economy, member: Member): void {
  solo(member, economy, countEntrants)
  spawnRows(member, economy.founders, economy.world.firms.state, economy.cellStart, economy.wantedFirms)
  solo(member, economy, foundFirms)
}

/** The phase with the columns that it declares. */
export const entry: Phase<Economy> = { name: 'entry', ...ENTRY_COLUMNS, run: runEntry }
