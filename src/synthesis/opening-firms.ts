import { exp } from '../base/exp.ts'
import { log } from '../base/log.ts'
import { roundWon } from '../base/won.ts'
import { normalFromBits } from '../random/distributions.ts'
import { drawBits, drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { leastOrder } from '../rules/firm/equipment.ts'
import { logEfficiency } from '../rules/firm/production.ts'
import { EFFICIENCY_UNIT, FIRM_STATE } from '../world/firm-columns.ts'
import { SKILL_UNIT } from '../world/person-columns.ts'
import type { World } from '../world/world.ts'
import type { BaseFlows } from './base-flows.ts'
import { countOfficeStaff } from './office-staff.ts'
import { openFirmResearch } from './opening-research.ts'
import { countStaff } from './opening-staff.ts'
import { drawTechnology } from './opening-technology.ts'
import { openingDividends, openingResult, solveRemittances } from './remittance.ts'
import { setNorms } from './sector-norms.ts'
import { orderRate, steadyOrders } from './steady-orders.ts'

const stream = new Stream()
/** Lowest operating surplus of a firm, of its value added, on which its equipment rests. */
const LOWEST_SURPLUS = 0.08

/** Splits a cell’s output over its firms by wage bill and a spread; returns output per firm row. */
function splitOutput(world: World, flows: BaseFlows, cellStart: Int32Array): Float64Array {
  const { firms } = world
  const spread = world.parameters['synthesis.outputSpread']!
  const sectorCount = world.shape.sectors
  const weights = new Float64Array(firms.state.length)
  const output = new Float64Array(firms.state.length)
  seekStream(stream, world.runKey, STREAMS.synthesis, 3)
  for (let cell = 0; cell < cellStart.length - 1; cell++) {
    let total = 0
    for (let firm = cellStart[cell]!; firm < cellStart[cell + 1]!; firm++) {
      if (firms.state[firm] !== FIRM_STATE.MARKET) continue
      const z = normalFromBits(drawBits(stream, firms.keyHigh[firm]!, firms.keyLow[firm]!, 1))
      weights[firm] = Math.max(1, firms.wageBill[firm]!) * exp(spread * Math.max(-1.2, Math.min(1.6, z)))
      total += weights[firm]!
    }
    for (let firm = cellStart[cell]!; firm < cellStart[cell + 1]!; firm++)
      if (weights[firm]! > 0)
        output[firm] =
          (flows.firmValueAdded[cell]! / flows.valueAddedRatio[cell % sectorCount]!) * (weights[firm]! / total)
  }
  return output
}

/** Equipment in proportion to operating surplus, so that wear and trend growth use up the base year’s investment. */
function splitEquipment(world: World, flows: BaseFlows, output: Float64Array, research: number): void {
  const { firms, parameters, shape } = world
  let investment = -research
  for (const won of flows.investment) investment += won
  const rate = orderRate(parameters)
  let surplus = 0
  const weight = (firm: number) => {
    const valueAdded = output[firm]! * flows.valueAddedRatio[firms.sector[firm]!]!
    return Math.max(LOWEST_SURPLUS * valueAdded, valueAdded - firms.wageBill[firm]!)
  }
  for (let firm = 0; firm < shape.firmRows; firm++) if (output[firm]! > 0) surplus += weight(firm)
  for (let firm = 0; firm < shape.firmRows; firm++)
    if (output[firm]! > 0) firms.equipment[firm] = ((investment / rate) * weight(firm)) / surplus
}

/** Equipment due at the start: whole months of wear and growth, so that firms stand anywhere between two orders. */
function openingDue(world: World, firm: number): number {
  const { firms, parameters } = world
  const equipment = firms.equipment[firm]!
  const least = leastOrder(equipment, parameters['equipment.machine']!, parameters['equipment.longestWait']!)
  const monthly = (parameters['equipment.depreciation']! + parameters['technology.drift']!) * equipment
  const months = Math.ceil(least / monthly)
  return monthly * Math.floor(months * drawUniform(stream, firms.keyHigh[firm]!, firms.keyLow[firm]!, 2))
}

function openFirm(world: World, flows: BaseFlows, firm: number, output: number): void {
  const { firms, parameters, sectors, pack } = world
  const sector = firms.sector[firm]!
  const heads = firms.staff[firm * 3]! + firms.staff[firm * 3 + 1]! + firms.staff[firm * 3 + 2]!
  const skill = heads > 0 ? firms.skillSum[firm]! / (heads * SKILL_UNIT) : firms.technology[firm]! - 0.1
  const logE = logEfficiency(firms.technology[firm]!, skill, parameters['production.complementarity']!)
  const labour = firms.efficiency[firm]! / EFFICIENCY_UNIT + parameters['production.ownerLabour']!
  const alpha = sectors.capitalExponent[sector]!
  firms.productivity[firm] = log(output) - alpha * log(firms.equipment[firm]!) - (1 - alpha) * (logE + log(labour))
  firms.normalOutput[firm] = output
  firms.output[firm] = output
  firms.price[firm] = 1
  const materials = 1 - flows.valueAddedRatio[sector]!
  firms.unitCost[firm] = materials + firms.wageBill[firm]! / output
  firms.markup[firm] = 1 / firms.unitCost[firm]! - 1
  firms.expectedSales[firm] = output
  firms.orders[firm] = output
  firms.customerBase[firm] = output
  firms.materialsBill[firm] = roundWon(output * materials)
  firms.revenue[firm] = roundWon(output)
  if (pack.sectors[sector]!.kind === 'good') {
    firms.stock[firm] = parameters['stocks.target']! * output
    firms.stockValue[firm] = roundWon(firms.stock[firm]! * firms.unitCost[firm]!)
  }
  firms.available[firm] = Math.max(output, firms.stock[firm]!)
  for (let occupation = 0; occupation < 3; occupation++)
    firms.desiredStaff[firm * 3 + occupation] = firms.staff[firm * 3 + occupation]!
  firms.equipmentDue[firm] = openingDue(world, firm)
  firms.equipmentPerOutput[firm] = output > 0 ? (firms.equipment[firm]! + firms.equipmentDue[firm]!) / output : 0
  firms.loan[firm] = roundWon(
    (parameters['equipment.loanShare']! * steadyOrders(world, firm)) / parameters['loan.repayment']!,
  )
}

/** Deposits on which pay-out keeps its level: a head office pays out what its plants remit a month later. */
function openDeposits(world: World, firm: number, dividends: number): void {
  const { firms, places, parameters } = world
  const share = firms.headOffice[firm]! >= 0 ? places.remittedShare[firms.place[firm]!]! : 0
  const own = (1 - share) * openingResult(world, firm).cash
  const buffer = parameters['payout.buffer']! * (firms.wageBill[firm]! + firms.materialsBill[firm]!)
  const saved = (1 - parameters['equipment.loanShare']!) * firms.equipmentDue[firm]!
  firms.deposits[firm] = roundWon(buffer + saved + dividends / parameters['payout.speed']! - own)
}

/** Puts every firm on its own steady state: technology, skill, output, equipment, prices, stocks, deposits, loan. */
export function openFirms(world: World, flows: BaseFlows, cellStart: Int32Array, efficiency: Float64Array): void {
  const { sectors, parameters, shape } = world
  sectors.price.fill(1)
  sectors.worldPrice.fill(1)
  sectors.inputPrice.fill(1)
  sectors.capitalExponent.fill(parameters['production.capitalExponent']!)
  drawTechnology(world)
  countStaff(world, efficiency)
  const output = splitOutput(world, flows, cellStart)
  splitEquipment(world, flows, output, openFirmResearch(world))
  for (let firm = 0; firm < shape.firmRows; firm++) if (output[firm]! > 0) openFirm(world, flows, firm, output[firm]!)
  solveRemittances(world, flows)
  const dividends = openingDividends(world)
  for (let firm = 0; firm < shape.firmRows; firm++) if (output[firm]! > 0) openDeposits(world, firm, dividends[firm]!)
  setNorms(world, flows, output)
  countOfficeStaff(world)
}
