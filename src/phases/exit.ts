import { FLOW } from '../accounts/flows.ts'
import { recordTransfer } from '../accounts/ledger.ts'
import { mapRows } from '../engine/map-rows.ts'
import type { Member } from '../engine/member.ts'
import type { Phase } from '../engine/phase.ts'
import { solo } from '../engine/solo.ts'
import { drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { exitChances, exitClass, netWorth, YOUNG_MONTHS } from '../rules/firm/exit.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import { STATUS } from '../world/person-columns.ts'
import type { NamedColumn } from '../world/world.ts'
import type { Economy } from './economy.ts'
import { EXIT_COLUMNS } from './exit-columns.ts'
import { clearFirm, firmColumns, returnGrants } from './firm-rows.ts'
import { handOverPlants } from './plants.ts'
import { takeEquipment, wearUsedEquipment } from './used-equipment.ts'
import { closeStakes } from './venture-money.ts'

const MONTHS_CAP = 250
const stream = new Stream()

function countDistress(economy: Economy, firm: number): void {
  const { world, parameters } = economy
  const { firms, nation } = world
  const worth = netWorth(
    firms.deposits[firm]!,
    firms.loan[firm]!,
    firms.equipment[firm]! * nation.investmentPrice[0]!,
    0.8,
    firms.stockValue[firm]!,
  )
  firms.distressMonths[firm] = worth < 0 ? Math.min(MONTHS_CAP, firms.distressMonths[firm]! + 1) : 0
  const margin = firms.revenue[firm]! - firms.materialsBill[firm]!
  const heads = firms.staff[firm * 3]! + firms.staff[firm * 3 + 1]! + firms.staff[firm * 3 + 2]!
  const dormant =
    heads === 0 && margin < 0.2 * nation.meanWage[0]! * Math.max(parameters['production.ownerLabour'], 0.3)
  firms.dormantMonths[firm] = dormant ? Math.min(MONTHS_CAP, firms.dormantMonths[firm]! + 1) : 0
}

/** Marks the firms that close: insolvent, dormant, or by the hazard of small and young firms. */
function markExits(economy: Economy, from: number, to: number): void {
  const { world, parameters } = economy
  const { firms, nation, shape } = world
  const chances = exitChances(parameters)
  const largest = parameters['exit.largestStaff']
  seekStream(stream, world.runKey, STREAMS.exit, nation.month[0]!)
  for (let firm = from; firm < to; firm++) {
    if (firms.state[firm] !== FIRM_STATE.MARKET) continue
    countDistress(economy, firm)
    const heads = firms.staff[firm * 3]! + firms.staff[firm * 3 + 1]! + firms.staff[firm * 3 + 2]!
    const age = nation.month[0]! - firms.foundedMonth[firm]!
    const cell = firms.place[firm]! * shape.sectors + firms.sector[firm]!
    const kept = age < YOUNG_MONTHS ? economy.levers.youngSurvival[cell]! : 0
    const hazard = heads > largest ? 0 : (1 - kept) * chances[exitClass(heads, age)]!
    const closes =
      firms.distressMonths[firm]! >= parameters['exit.distressMonths'] ||
      firms.dormantMonths[firm]! >= parameters['exit.dormantMonths'] ||
      drawUniform(stream, firms.keyHigh[firm]!, firms.keyLow[firm]!, 0) < hazard
    if (closes) firms.state[firm] = FIRM_STATE.CLOSING
  }
}

/** Staff of closing firms lose their job. */
function releaseStaff(economy: Economy, from: number, to: number): void {
  const { persons } = economy.world
  const { status, employer } = persons
  const { state } = economy.world.firms
  for (let person = from; person < to; person++) {
    if (status[person] !== STATUS.EMPLOYED || state[employer[person]!] !== FIRM_STATE.CLOSING) continue
    persons.status[person] = STATUS.UNEMPLOYED
    persons.employer[person] = -1
    persons.lastWage[person] = persons.wage[person]!
    persons.wage[person] = 0
    persons.tenure[person] = 0
    persons.unemploymentMonths[person] = 0
  }
}

/**
 * Winds up a closing firm: the bank buys its equipment at the price of used equipment, the loan is repaid as far as that
 * and deposits reach, the rest is the bank’s loss; owners, funds among them, get what is left.
 */
function windUp(economy: Economy, columns: readonly NamedColumn[], firm: number): void {
  const { world, ledger } = economy
  const { firms, places, regions, nation, shape } = world
  const region = places.region[firms.place[firm]!]!
  const cell = firms.place[firm]! * shape.sectors + firms.sector[firm]!
  returnGrants(economy, firm, region)
  const funds = firms.deposits[firm]! + takeEquipment(economy, cell, region, firms.equipment[firm]!)
  const repaid = Math.min(firms.loan[firm]!, Math.max(0, funds))
  const lost = firms.loan[firm]! - repaid
  const left = funds - repaid
  const toFunds = Math.floor(firms.fundShare[firm]! * Math.max(0, left))
  recordTransfer(ledger, FLOW.repayments, region, shape.regions, repaid)
  nation.bankEquity[0]! -= lost
  ledger.real.loansWrittenOff[region]! += lost
  closeStakes(economy, firm, 'ventureLiquidation', region, toFunds)
  recordTransfer(ledger, FLOW.liquidation, region, region, left - toFunds)
  regions.equityPool[region]! += left - toFunds
  ledger.real.closedValueAdded[region]! += firms.revenue[firm]! - firms.materialsBill[firm]!
  ledger.real.stockLost[region]! += firms.stockValue[firm]!
  clearFirm(columns, firm)
}

function windUpAll(economy: Economy): void {
  wearUsedEquipment(economy)
  const { firms } = economy.world
  handOverPlants(economy.world)
  const columns = firmColumns(economy.world)
  for (let firm = 0; firm < firms.state.length; firm++)
    if (firms.state[firm] === FIRM_STATE.CLOSING) windUp(economy, columns, firm)
}

/** Insolvent and dormant firms close, and some small ones by chance; staff are released, assets wound up. */
export function runExit(economy: Economy, member: Member): void {
  const { shape } = economy.world
  mapRows(member, economy, shape.firmRows, markExits)
  mapRows(member, economy, shape.personRows, releaseStaff)
  solo(member, economy, windUpAll)
}

/** The phase with the columns that it declares. */
export const exit: Phase<Economy> = { name: 'exit', ...EXIT_COLUMNS, run: runExit }
