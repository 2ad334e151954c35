import { roundWon } from '../base/won.ts'
import { mapRows } from '../engine/map-rows.ts'
import type { Member } from '../engine/member.ts'
import type { Phase } from '../engine/phase.ts'
import { solo } from '../engine/solo.ts'
import { tallyRows } from '../engine/tally-rows.ts'
import { logEfficiency, normalOutput, usedCapacity, wantedOutput } from '../rules/firm/production.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import { effectiveStaff, meanSkill } from './census.ts'
import type { Economy } from './economy.ts'
import { PRODUCTION_COLUMNS } from './production-columns.ts'
import { FIRM_SUM, SUM_COUNT } from './sums.ts'

function produce(economy: Economy, firm: number, sums: Float64Array): void {
  const { world, parameters } = economy
  const { firms, sectors, places, pack } = world
  const sector = firms.sector[firm]!
  const technology = firms.technology[firm]!
  const skill = meanSkill(economy, firm, technology - parameters['synthesis.skillGap'])
  const labour = effectiveStaff(economy, firm) + parameters['production.ownerLabour']
  const normal = normalOutput(
    firms.productivity[firm]! +
      places.agglomeration[firms.place[firm]!]! +
      parameters['adoption.gain'] * firms.digital[firm]!,
    firms.equipment[firm]!,
    logEfficiency(technology, skill, parameters['production.complementarity']) - world.nation.trendOffset[0]!,
    labour,
    sectors.capitalExponent[sector]!,
  )
  firms.normalOutput[firm] = normal
  const isGood = pack.sectors[sector]!.kind === 'good'
  if (isGood) {
    const wanted = wantedOutput(
      firms.expectedSales[firm]!,
      firms.stock[firm]!,
      parameters['stocks.target'],
      parameters['stocks.closing'],
    )
    const output = usedCapacity(wanted, normal, parameters['production.lowestUse'], parameters['production.highestUse'])
    const value = roundWon(output * firms.unitCost[firm]!)
    firms.output[firm] = output
    firms.stock[firm]! += output
    firms.stockValue[firm]! += value
    firms.available[firm] = firms.stock[firm]!
    sums[places.region[firms.place[firm]!]! * SUM_COUNT + FIRM_SUM.STOCK_ADDED]! += value
  } else {
    firms.output[firm] = Math.min(firms.expectedSales[firm]!, parameters['production.highestUse'] * normal)
    firms.available[firm] = parameters['production.serviceReserve'] * normal
  }
  firms.materialsBill[firm] = roundWon(
    firms.output[firm]! * sectors.materialsRatio[sector]! * sectors.inputPrice[sector]!,
  )
}

/** Firms produce and order the materials of this month’s output. */
export function produceFirms(economy: Economy, from: number, to: number, lane: number): void {
  const { firms } = economy.world
  const sums = economy.tallies.area.lanes[lane]!
  for (let firm = from; firm < to; firm++) if (firms.state[firm] === FIRM_STATE.MARKET) produce(economy, firm, sums)
}

/** Own-account units order the materials of what they expect to sell, and collects firms’ orders by cell. */
function collectOrders(economy: Economy, from: number, to: number): void {
  const { world, cellStart } = economy
  const { cells, firms, sectors, shape } = world
  for (let cell = from; cell < to; cell++) {
    const sector = cell % shape.sectors
    const capacity = cells.ownWorkers[cell]! * cells.ownOutputPerWorker[cell]! * cells.price[cell]!
    const expected = Math.min(capacity, cells.ownOrders[cell]!)
    const ratio = (sectors.materialsRatio[sector]! * sectors.inputPrice[sector]!) / Math.max(0.01, cells.price[cell]!)
    cells.ownMaterialsBill[cell] = Math.max(0, Math.min(cells.ownDeposits[cell]!, roundWon(expected * ratio)))
    let materials = cells.ownMaterialsBill[cell]!
    let investment = 0
    for (let firm = cellStart[cell]!; firm < cellStart[cell + 1]!; firm++) {
      if (firms.state[firm] !== FIRM_STATE.MARKET) continue
      materials += firms.materialsBill[firm]!
      investment += firms.investmentBill[firm]! + firms.researchBill[firm]! + firms.adoptionBill[firm]!
    }
    cells.materials[cell] = materials
    cells.investment[cell] = investment
  }
}

function bookStocks(economy: Economy): void {
  const { world, ledger, tallies } = economy
  for (let region = 0; region < world.shape.regions; region++)
    ledger.real.stockAdded[region]! += tallies.area.target[region * SUM_COUNT + FIRM_SUM.STOCK_ADDED]!
}

/** Firms produce; firms and own-account units order the materials and equipment that they need. */
export function runProduction(economy: Economy, member: Member): void {
  const { shape } = economy.world
  tallyRows(member, economy, shape.firmRows, produceFirms, [economy.tallies.area])
  solo(member, economy, bookStocks)
  mapRows(member, economy, shape.places * shape.sectors, collectOrders, 16)
}

/** The phase with the columns that it declares. */
export const production: Phase<Economy> = { name: 'production', ...PRODUCTION_COLUMNS, run: runProduction }
