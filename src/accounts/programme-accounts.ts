import { type ColumnArray, column, type TableOf } from '../world/columns.ts'
import { addTable, type World } from '../world/world.ts'
import { BUDGET_LINES, LINE_DECLARATIONS } from './budget-lines.ts'
import { FLOW } from './flows.ts'
import { type Ledger, recordTransfer } from './ledger.ts'

/** Whole won by row of programme × region × line; `deposits` = appropriated − spent + recovered − returned, over all years. */
export const PROGRAMME_COLUMNS = {
  deposits: column('f64', 'won', 'deposits of the account'),
  appropriated: column('f64', 'won', 'received from the central government this year'),
  claimed: column('f64', 'won', 'part of it that last year was short of one grant'),
  planned: column('f64', 'won', 'due this year up to this month, claims aside'),
  spent: column('f64', 'won', 'paid out this year'),
  recovered: column('f64', 'won', 'grants that came back this year'),
  intended: column('f64', 'won', 'what may be paid out this month'),
  waiting: column('f64', 'flag', 'one when the last call left money that was short of one grant'),
  carried: column('f64', 'won', 'to be appropriated anew next January'),
  outstanding: column('f64', 'won', 'awards, fading with time: weights of grants that come back'),
  plannedMonth: column('f64', 'won', 'due this month'),
  spentMonth: column('f64', 'won', 'paid out this month less grants that came back'),
  unspentMonth: column('f64', 'won', 'returned to the central government this month less what was claimed anew'),
} as const

export type ProgrammeTable = TableOf<typeof PROGRAMME_COLUMNS>

/** Allocates the accounts of `programmes` under the table `policies`, which state hashes leave out. */
export function createProgrammes(
  world: World,
  programmes: number,
  given?: ReadonlyMap<string, ColumnArray>,
): ProgrammeTable {
  const rows = programmes * world.shape.regions * BUDGET_LINES.length
  return addTable(world.columns, 'policies', PROGRAMME_COLUMNS, rows, given)
}

/** Row of an account. */
export function programmeRow(world: World, programme: number, region: number, line: number): number {
  return (programme * world.shape.regions + region) * BUDGET_LINES.length + line
}

/** What money makes of an intention: `min(intended, money / unitCost)`; the one place where money becomes quantity. */
export function realised(intended: number, money: number, unitCost: number): number {
  return unitCost > 0 ? Math.min(intended, Math.max(0, money) / unitCost) : intended
}

/** Pays whole won from the central government to an account. */
export function appropriate(
  world: World,
  ledger: Ledger,
  accounts: ProgrammeTable,
  row: number,
  region: number,
  won: number,
): void {
  recordTransfer(ledger, FLOW.appropriations, world.shape.regions, region, won)
  world.nation.centralDeposits[0]! -= won
  world.regions.programmeDeposits[region]! += won
  accounts.deposits[row]! += won
  accounts.appropriated[row]! += won
}

/** Pays all that an account holds back to the central government. */
export function returnUnspent(
  world: World,
  ledger: Ledger,
  accounts: ProgrammeTable,
  row: number,
  region: number,
): void {
  const won = accounts.deposits[row]!
  recordTransfer(ledger, FLOW.unspentReturns, region, world.shape.regions, won)
  world.nation.centralDeposits[0]! += won
  world.regions.programmeDeposits[region]! -= won
  accounts.deposits[row] = 0
  accounts.unspentMonth[row]! += won
}

/** Notes whole won that were paid out of an account; the region’s deposits are debited by who pays. */
export function noteSpent(accounts: ProgrammeTable, row: number, won: number): void {
  accounts.deposits[row]! -= won
  accounts.spent[row]! += won
  accounts.spentMonth[row]! += won
}

/** Pays whole won out of an account to its line’s payee in an area; the caller credits what the payee holds. */
export function payOut(
  world: World,
  ledger: Ledger,
  accounts: ProgrammeTable,
  row: number,
  payeeArea: number,
  won: number,
): void {
  const line = LINE_DECLARATIONS[row % BUDGET_LINES.length]!
  const region = Math.floor(row / BUDGET_LINES.length) % world.shape.regions
  recordTransfer(ledger, FLOW[line.flow], region, payeeArea, won)
  world.regions.programmeDeposits[region]! -= won
  noteSpent(accounts, row, won)
}

/** Notes grants that came back to an account. */
export function noteRecovered(accounts: ProgrammeTable, row: number, won: number): void {
  accounts.deposits[row]! += won
  accounts.recovered[row]! += won
  accounts.spentMonth[row]! -= won
}
