import { BooksError } from '../base/errors.ts'
import { formatMonth } from '../base/months.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import { STATUS } from '../world/person-columns.ts'
import { PERFORMERS } from '../world/research-columns.ts'
import type { World } from '../world/world.ts'
import { FLOW, FLOW_NAMES, FLOWS, flowLabel, HOLDERS, type Holder } from './flows.ts'
import { flowRow, type Ledger } from './ledger.ts'

/** Measured stocks of a month's end, by holder × area and by area. */
export interface Measured {
  readonly deposits: Float64Array
  readonly loans: Float64Array
  readonly stakes: Float64Array
  readonly stockValue: Float64Array
  readonly revenue: Float64Array
  readonly materials: Float64Array
  readonly publicWages: Float64Array
  readonly people: Float64Array
}

/** Buffers for the measured stocks of one world. */
export function createMeasured(world: World, ledger: Ledger): Measured {
  const areas = () => new Float64Array(ledger.areas)
  return {
    deposits: new Float64Array(HOLDERS.length * ledger.areas),
    loans: areas(),
    stakes: areas(),
    stockValue: areas(),
    revenue: areas(),
    materials: areas(),
    publicWages: areas(),
    people: new Float64Array(world.shape.places),
  }
}

const holder = (name: Holder) => HOLDERS.indexOf(name)

function measurePersons(world: World, areas: number, measured: Measured): void {
  const { status, place, deposits } = world.persons
  const { people } = measured
  const byPlace = new Float64Array(world.shape.places)
  people.fill(0)
  for (let person = 0; person < status.length; person++) {
    if (status[person] === STATUS.VACANT) continue
    const home = place[person]!
    byPlace[home]! += deposits[person]!
    people[home]! += 1
  }
  const base = holder('households') * areas
  for (let p = 0; p < byPlace.length; p++) measured.deposits[base + world.places.region[p]!]! += byPlace[p]!
}

function measureFirms(world: World, areas: number, measured: Measured): void {
  const { firms } = world
  const base = holder('firms') * areas
  for (let firm = 0; firm < firms.state.length; firm++) {
    if (firms.state[firm] === FIRM_STATE.VACANT) continue
    const area = world.places.region[firms.place[firm]!]!
    if (firms.state[firm] === FIRM_STATE.GOVERNMENT) {
      measured.publicWages[area]! += firms.wageBill[firm]!
      continue
    }
    measured.deposits[base + area]! +=
      firms.deposits[firm]! +
      firms.grantForPeople[firm]! +
      firms.grantForEquipment[firm]! +
      firms.grantForResearch[firm]!
    measured.loans[area]! += firms.loan[firm]!
    measured.stakes[area]! += firms.stake[firm * 2]! + firms.stake[firm * 2 + 1]!
    measured.stockValue[area]! += firms.stockValue[firm]!
    measured.revenue[area]! += firms.revenue[firm]!
    measured.materials[area]! += firms.materialsBill[firm]!
  }
}

/** Measures every stock from the columns of the state, by holder and area. */
export function measureStocks(world: World, ledger: Ledger, measured: Measured): void {
  const { areas } = ledger
  const { cells, places, regions, nation, shape } = world
  for (const values of [
    measured.deposits,
    measured.loans,
    measured.stakes,
    measured.stockValue,
    measured.revenue,
    measured.materials,
    measured.publicWages,
  ])
    values.fill(0)
  measurePersons(world, areas, measured)
  measureFirms(world, areas, measured)
  const national = areas - 1
  for (let place = 0; place < shape.places; place++) {
    const area = places.region[place]!
    measured.deposits[holder('household-pools') * areas + area]! += places.rentPool[place]! + places.familyPool[place]!
    for (let sector = 0; sector < shape.sectors; sector++) {
      const cell = place * shape.sectors + sector
      measured.deposits[holder('own-account') * areas + area]! += cells.ownDeposits[cell]!
      measured.revenue[area]! += cells.ownRevenue[cell]!
      measured.materials[area]! += cells.ownMaterialsBill[cell]!
    }
  }
  const { institutes } = world
  for (let row = 0; row < institutes.deposits.length; row++)
    measured.deposits[holder('institutes') * areas + places.region[Math.floor(row / PERFORMERS)]!]! +=
      institutes.deposits[row]!
  for (let region = 0; region < shape.regions; region++) {
    measured.deposits[holder('household-pools') * areas + region]! +=
      regions.dividendPool[region]! + regions.equityPool[region]!
    measured.deposits[holder('regional-governments') * areas + region]! += regions.governmentDeposits[region]!
    measured.deposits[holder('programmes') * areas + region]! += regions.programmeDeposits[region]!
  }
  const { deposits, region } = world.agencies
  for (let agency = 0; agency < deposits.length; agency++)
    measured.deposits[holder('agencies') * areas + region[agency]!]! += deposits[agency]!
  measured.deposits[holder('household-pools') * areas + national]! += nation.dividendPool[0]!
  measured.deposits[holder('central-government') * areas + national]! += nation.centralDeposits[0]!
  measured.deposits[holder('rest-of-world') * areas + national]! += nation.worldDeposits[0]!
  measured.deposits[holder('venture-funds') * areas + national]! +=
    nation.ventureDeposits[0]! + nation.ventureDeposits[1]!
}

/** Takes the measured stocks as the opening stocks of the next month. */
export function closeMonth(ledger: Ledger, measured: Measured): void {
  ledger.stocks.deposits.set(measured.deposits)
  ledger.real.loans.set(measured.loans)
  ledger.real.stakes.set(measured.stakes)
  ledger.real.stockValue.set(measured.stockValue)
  ledger.people.stock.set(measured.people)
}

function require(difference: number, phase: string, account: string, month: number): void {
  if (difference !== 0) throw new BooksError({ phase, account, month: formatMonth(month), won: difference })
}

const areaName = (world: World, area: number) => world.pack.regions[area]?.id ?? 'national'

function checkFlows(world: World, ledger: Ledger, month: number): void {
  const { paid, received } = ledger.flows
  for (const [index, name] of FLOW_NAMES.entries())
    for (let from = 0; from < ledger.areas; from++)
      for (let to = 0; to < ledger.areas; to++) {
        const row = flowRow(ledger, index, from, to)
        const difference = received[row]! - paid[row]!
        if (difference === 0) continue
        require(difference, `flow ${flowLabel(name)}`, `${areaName(world, from)} → ${areaName(world, to)}`, month)
      }
}

/** Balance of flows of every holder and area: received minus paid. */
export function netFlows(ledger: Ledger): Float64Array {
  const { areas, flows } = ledger
  const net = new Float64Array(HOLDERS.length * areas)
  for (const [index, name] of FLOW_NAMES.entries()) {
    const payer = holder(FLOWS[name].payer) * areas
    const payee = holder(FLOWS[name].payee) * areas
    for (let from = 0; from < areas; from++)
      for (let to = 0; to < areas; to++) {
        const row = flowRow(ledger, index, from, to)
        net[payer + from]! -= flows.paid[row]!
        net[payee + to]! += flows.received[row]!
      }
  }
  return net
}

function checkStocks(world: World, ledger: Ledger, measured: Measured, month: number): void {
  const net = netFlows(ledger)
  const bank = holder('bank')
  for (const [index, name] of HOLDERS.entries()) {
    if (index === bank) continue
    for (let area = 0; area < ledger.areas; area++) {
      const row = index * ledger.areas + area
      const difference = measured.deposits[row]! - ledger.stocks.deposits[row]! - net[row]!
      if (difference === 0) continue
      require(difference, 'deposits', `${areaName(world, area)}/${name}`, month)
    }
  }
}

/** Own funds are loans and used equipment less all deposits. */
function checkBank(world: World, ledger: Ledger, measured: Measured, month: number): void {
  let assets = 0
  for (const won of world.cells.usedValue) assets += won
  for (let area = 0; area < ledger.areas; area++) {
    let deposits = 0
    for (const [index] of HOLDERS.entries()) deposits += measured.deposits[index * ledger.areas + area]!
    assets += measured.loans[area]! - deposits
    const granted = areaSum(ledger, FLOW.newLoans, area, 'payee') - areaSum(ledger, FLOW.repayments, area, 'payer')
    const difference = measured.loans[area]! - ledger.real.loans[area]! - granted + ledger.real.loansWrittenOff[area]!
    require(difference, 'loans', `${areaName(world, area)}/firms`, month)
  }
  require(world.nation.bankEquity[0]! - assets, 'balance sheet', 'bank own funds', month)
}

/** Stakes of funds at cost change by what funds pay in and by the cost of those sold or lost. */
function checkStakes(world: World, ledger: Ledger, measured: Measured, month: number): void {
  for (let area = 0; area < ledger.areas; area++) {
    const bought = areaSum(ledger, FLOW.ventureEquity, area, 'payee')
    const difference = measured.stakes[area]! - ledger.real.stakes[area]! - bought + ledger.real.stakesRetired[area]!
    require(difference, 'stakes', `${areaName(world, area)}/firms`, month)
  }
}

/** Sum of a flow over one side's area, from the other side's ledger. */
export function areaSum(ledger: Ledger, flow: number, area: number, side: 'payer' | 'payee'): number {
  let sum = 0
  for (let other = 0; other < ledger.areas; other++)
    sum +=
      side === 'payer'
        ? ledger.flows.received[flowRow(ledger, flow, area, other)]!
        : ledger.flows.paid[flowRow(ledger, flow, other, area)]!
  return sum
}

function checkPeople(world: World, ledger: Ledger, measured: Measured, month: number): void {
  const { people } = ledger
  for (let place = 0; place < world.shape.places; place++) {
    const expected =
      people.stock[place]! +
      people.entrants[place]! -
      people.deaths[place]! +
      people.arrivals[place]! -
      people.departures[place]!
    require(measured.people[place]! - expected, 'people', world.pack.places[place]!.id, month)
  }
}

/** Checks every identity of the month; throws BooksError naming phase, account and amount. */
export function checkBooks(world: World, ledger: Ledger, measured: Measured): void {
  const month = world.nation.month[0]!
  checkFlows(world, ledger, month)
  checkStocks(world, ledger, measured, month)
  checkBank(world, ledger, measured, month)
  checkStakes(world, ledger, measured, month)
  checkPeople(world, ledger, measured, month)
  for (let region = 0; region < world.shape.regions; region++) {
    const { production, income, expenditure } = ledger.real
    require(income[region]! -
      production[region]!, 'gross regional product', `${areaName(world, region)}: income against production`, month)
    require(expenditure[region]! -
      production[
        region
      ]!, 'gross regional product', `${areaName(world, region)}: expenditure against production`, month)
  }
}
