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
import { FIRM_STATE } from '../world/firm-columns.ts'
import type { Economy } from './economy.ts'
import { ENTRY_COLUMNS } from './entry-columns.ts'

const stream = new Stream()
/** Entrants start at this share of the customers that their size would have in the base year. */

/** Entrants wanted in each cell: partly in proportion to the base year, so that thin cells refill. */
function countEntrants(economy: Economy): void {
  const { world, parameters, cellStart, wantedFirms } = economy
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
    const expected = parameters['entry.rate'] * (initial * cells.baseFirms[cell]! + (1 - initial) * present)
    const whole = Math.floor(expected)
    const high = entityKeyHigh(ENTITY_KINDS.place, cell, 0, 0)
    const extra = drawUniform(stream, high, entityKeyLow(ENTITY_KINDS.place, cell, 0, 0), 0) < expected - whole ? 1 : 0
    wantedFirms[cell] = Math.min(vacant, whole + extra)
  }
}

/** Own funds of an entrant: part of the region’s savings for founders, divided once among the month’s entrants. */
function fundEntrant(economy: Economy, region: number, wanted: number, limit: number): number {
  const won = Math.max(0, Math.min(roundWon(wanted), limit))
  const { world, ledger } = economy
  recordTransfer(ledger, FLOW.founderEquity, region, region, won)
  world.regions.equityPool[region]! -= won
  return won
}

/** The bank lends what own funds leave open, inside the leverage cap on the equipment to be bought. */
function lendToEntrant(economy: Economy, firm: number, region: number, need: number, equipment: number): void {
  const { world, ledger, parameters } = economy
  const { firms, nation, shape } = world
  const value = parameters['entry.usedPrice'] * equipment * nation.investmentPrice[0]!
  const loan = Math.floor(
    Math.max(0, Math.min(need - firms.deposits[firm]!, parameters['equipment.leverageCap'] * value)),
  )
  recordTransfer(ledger, FLOW.newLoans, shape.regions, region, loan)
  firms.loan[firm] = loan
  firms.deposits[firm]! += loan
}

/** Equipment of closed firms stands with the bank, which recovers part of its lost loans by selling it to entrants. */
function buyUsedEquipment(economy: Economy, firm: number, cell: number, region: number, units: number): void {
  const { world, ledger, parameters } = economy
  const { firms, cells, nation, shape } = world
  const price = parameters['entry.usedPrice'] * nation.investmentPrice[0]!
  const bought = Math.max(0, Math.min(units, cells.usedEquipment[cell]!, firms.deposits[firm]! / Math.max(1e-9, price)))
  const paid = Math.min(firms.deposits[firm]!, roundWon(bought * price))
  cells.usedEquipment[cell]! -= bought
  firms.deposits[firm]! -= paid
  firms.equipment[firm]! += bought
  recordTransfer(ledger, FLOW.usedEquipment, region, shape.regions, paid)
  nation.bankEquity[0]! += paid
}

function found(economy: Economy, firm: number, cell: number, slot: number, limit: number): void {
  const { world, parameters } = economy
  const { firms, sectors, cells, places, nation, shape } = world
  const sector = cell % shape.sectors
  const place = (cell - sector) / shape.sectors
  const region = places.region[place]!
  const month = nation.month[0]!
  const high = entityKeyHigh(ENTITY_KINDS.firm, cell, month, slot)
  const low = entityKeyLow(ENTITY_KINDS.firm, cell, month, slot)
  const size = 1 + Math.floor(4 * drawUniform(stream, high, low, 0) * drawUniform(stream, high, low, 1))
  const noise = parameters['synthesis.productivitySpread'] * normalFromBits(drawBits(stream, high, low, 2))
  firms.keyHigh[firm] = high
  firms.keyLow[firm] = low
  firms.state[firm] = FIRM_STATE.MARKET
  firms.foundedMonth[firm] = month
  firms.technology[firm] = sectors.meanTechnology[sector]!
  firms.productivity[firm] = sectors.meanProductivity[sector]! + noise
  firms.price[firm] = cells.price[cell]! > 0 ? cells.price[cell]! : sectors.price[sector]!
  firms.markup[firm] = sectors.markupNorm[sector]!
  const sales = size * sectors.outputPerStaff[sector]! * exp(nation.realGrowth[0]!)
  const monthlyCost = sales * firms.price[firm]!
  const equipment = size * sectors.equipmentPerStaff[sector]! * exp(nation.realGrowth[0]!)
  const need =
    parameters['entry.equityMonths'] * monthlyCost +
    equipment * parameters['entry.usedPrice'] * nation.investmentPrice[0]!
  firms.deposits[firm] = fundEntrant(economy, region, need, limit)
  lendToEntrant(economy, firm, region, need, equipment)
  buyUsedEquipment(economy, firm, cell, region, equipment)
  firms.equipment[firm] = Math.max(firms.equipment[firm]!, 0.1 * equipment)
  firms.expectedSales[firm] = sales
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
