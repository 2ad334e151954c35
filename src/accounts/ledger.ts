import { type ColumnArray, column, scratch, type TableOf } from '../world/columns.ts'
import { addTable, type World } from '../world/world.ts'
import { FLOW_NAMES, HOLDERS } from './flows.ts'

/** Flows of the month: row = (flow × areas + area of the payer) × areas + area of the payee. */
const FLOW_COLUMNS = {
  paid: scratch('f64', 'won', 'what payers’ ledgers say'),
  received: scratch('f64', 'won', 'what payees’ ledgers say'),
} as const

/** Stocks: row = holder × areas + area. */
const STOCK_COLUMNS = {
  deposits: column('f64', 'won', 'deposits of the sector at the end of last month'),
} as const

/** Real accounts by area. */
const REAL_COLUMNS = {
  loans: column('f64', 'won', 'loans of firms at the end of last month'),
  stockValue: column('f64', 'won', 'finished goods of firms at the end of last month'),
  stakes: column('f64', 'won', 'stakes of venture funds at cost at the end of last month'),
  stakesRetired: scratch('f64', 'won', 'cost of stakes sold or lost this month'),
  loansWrittenOff: scratch('f64', 'won', 'loans lost in exits this month'),
  stockLost: scratch('f64', 'won', 'finished goods lost in exits this month'),
  closedValueAdded: scratch('f64', 'won', 'sales less materials of firms that closed this month'),
  stockAdded: scratch('f64', 'won', 'cost of goods added to stocks'),
  stockSold: scratch('f64', 'won', 'cost of goods taken from stocks by sales'),
  production: scratch('f64', 'won', 'gross regional product from sellers’ ledgers'),
  income: scratch('f64', 'won', 'gross regional product from recipients’ ledgers'),
  expenditure: scratch('f64', 'won', 'gross regional product from buyers’ ledgers'),
} as const

/** People of each place, counted by events and by heads. */
const PEOPLE_COLUMNS = {
  stock: column('f64', 'persons', 'residents of 15 and over at the end of the month'),
  entrants: scratch('f64', 'persons', 'residents who turned 15'),
  deaths: scratch('f64', 'persons', 'residents who died'),
  arrivals: scratch('f64', 'persons', 'residents who came from another place'),
  departures: scratch('f64', 'persons', 'residents who left for another place'),
  talentGain: scratch('f64', 'persons', 'tertiary-educated residents of 20 to 34 who came, less those who left'),
} as const

/** Moves of the month: row = kind × places² + origin × places + destination. */
const MOVEMENT_COLUMNS = {
  persons: scratch('f64', 'persons', 'movers of the kind'),
} as const

export interface Ledger {
  /** Regions and the nation, which comes last. */
  readonly areas: number
  readonly flows: TableOf<typeof FLOW_COLUMNS>
  readonly stocks: TableOf<typeof STOCK_COLUMNS>
  readonly real: TableOf<typeof REAL_COLUMNS>
  readonly people: TableOf<typeof PEOPLE_COLUMNS>
  readonly movements: TableOf<typeof MOVEMENT_COLUMNS>
}

/** Allocates the ledger of a world and registers its columns. */
export function createLedger(world: World, given?: ReadonlyMap<string, ColumnArray>): Ledger {
  const areas = world.shape.regions + 1
  const { places } = world.shape
  return {
    areas,
    flows: addTable(world.columns, 'flows', FLOW_COLUMNS, FLOW_NAMES.length * areas * areas, given),
    stocks: addTable(world.columns, 'stocks', STOCK_COLUMNS, HOLDERS.length * areas, given),
    real: addTable(world.columns, 'real', REAL_COLUMNS, areas, given),
    people: addTable(world.columns, 'people', PEOPLE_COLUMNS, places, given),
    movements: addTable(world.columns, 'movements', MOVEMENT_COLUMNS, 4 * places * places, given),
  }
}

/** Row of a flow between two areas. */
export function flowRow(ledger: Ledger, flow: number, payerArea: number, payeeArea: number): number {
  return (flow * ledger.areas + payerArea) * ledger.areas + payeeArea
}

/** Books a payment on the payer's side. */
export function recordPaid(ledger: Ledger, flow: number, payerArea: number, payeeArea: number, won: number): void {
  ledger.flows.paid[flowRow(ledger, flow, payerArea, payeeArea)]! += won
}

/** Books a payment on the payee's side. */
export function recordReceived(ledger: Ledger, flow: number, payerArea: number, payeeArea: number, won: number): void {
  ledger.flows.received[flowRow(ledger, flow, payerArea, payeeArea)]! += won
}

/** Books a payment on both sides, for phases that debit and credit in one place. */
export function recordTransfer(ledger: Ledger, flow: number, payerArea: number, payeeArea: number, won: number): void {
  const row = flowRow(ledger, flow, payerArea, payeeArea)
  ledger.flows.paid[row]! += won
  ledger.flows.received[row]! += won
}

/** Clears what is counted anew each month. */
export function openMonth(ledger: Ledger): void {
  ledger.flows.paid.fill(0)
  ledger.flows.received.fill(0)
  for (const name of [
    'closedValueAdded',
    'loansWrittenOff',
    'stakesRetired',
    'stockLost',
    'stockAdded',
    'stockSold',
    'production',
    'income',
    'expenditure',
  ] as const)
    ledger.real[name].fill(0)
  for (const name of ['entrants', 'deaths', 'arrivals', 'departures', 'talentGain'] as const)
    ledger.people[name].fill(0)
  ledger.movements.persons.fill(0)
}
