import { BUDGET_LINES, LINE_DECLARATIONS, linesBy } from '../accounts/budget-lines.ts'
import { FLOW } from '../accounts/flows.ts'
import { flowRow } from '../accounts/ledger.ts'
import {
  noteRecovered,
  noteSpent,
  type ProgrammeTable,
  programmeRow,
  returnUnspent,
} from '../accounts/programme-accounts.ts'
import { BooksError } from '../base/errors.ts'
import { formatMonth, monthOfYear } from '../base/months.ts'
import { apportion } from '../engine/apportion.ts'
import type { Member } from '../engine/member.ts'
import type { Phase } from '../engine/phase.ts'
import { solo } from '../engine/solo.ts'
import { spanOf } from '../policies/policy-book.ts'
import type { Economy } from './economy.ts'
import { financeByTax } from './financing.ts'
import { PROGRAMMES_COLUMNS } from './programmes-columns.ts'

const LINES = BUDGET_LINES.length
/** Lines whose money other phases pay out of levers. */
const SPREAD_LINES = [...linesBy('places'), ...linesBy('cells'), ...linesBy('works')]
/** The flows by which they pay it. */
const SPREAD_FLOWS = [...new Set(SPREAD_LINES.map((line) => LINE_DECLARATIONS[line]!.flow))]
const RESTRICTED_LINES = LINE_DECLARATIONS.flatMap(({ restricted }, line) => (restricted === true ? [line] : []))
const FADING = 11 / 12
const DECEMBER = 11

function paidInside(economy: Economy, flow: number, region: number): number {
  return economy.ledger.flows.paid[flowRow(economy.ledger, flow, region, region)]!
}

/** Splits whole won of a region over the accounts of some lines by the weights in a column. */
function splitOver(
  economy: Economy,
  region: number,
  lines: readonly number[],
  won: number,
  weightsOf: Float64Array,
  note: (row: number, won: number) => void,
): void {
  if (won === 0) return
  const { world, book } = economy
  const rows = book.policies.flatMap((_, policy) => lines.map((line) => programmeRow(world, policy, region, line)))
  const weights = Float64Array.from(rows, (row) => weightsOf[row]!)
  const parts = new Float64Array(rows.length)
  apportion(won, weights, 0, rows.length, parts)
  for (const [index, row] of rows.entries()) note(row, parts[index]!)
}

/** Books what the other phases paid from and to a region’s programme money on the accounts that it belongs to. */
function settleRegion(economy: Economy, region: number): void {
  const { accounts } = economy.book
  const spent = (row: number, won: number) => noteSpent(accounts, row, won)
  for (const flow of SPREAD_FLOWS) {
    const lines = SPREAD_LINES.filter((line) => LINE_DECLARATIONS[line]!.flow === flow)
    splitOver(economy, region, lines, paidInside(economy, FLOW[flow], region), accounts.intended, spent)
  }
}

/** Books grants that came back on the accounts of today’s support and of policies, by what each has awarded of late. */
function settleReturns(economy: Economy, region: number): void {
  const { world, book, practice } = economy
  const won = paidInside(economy, FLOW.grantReturns, region)
  if (won === 0) return
  const rows: [ProgrammeTable, number][] = [
    ...practice.rows.flatMap((list, call) =>
      call % world.shape.regions === region ? [...list].map((row) => [practice.accounts, row] as const) : [],
    ),
    ...book.policies.flatMap((_, policy) =>
      RESTRICTED_LINES.map((line) => [book.accounts, programmeRow(world, policy, region, line)] as const),
    ),
  ].map(([accounts, row]) => [accounts, row])
  const weights = Float64Array.from(rows, ([accounts, row]) => accounts.outstanding[row]!)
  const parts = new Float64Array(rows.length)
  apportion(won, weights, 0, rows.length, parts)
  for (const [index, [accounts, row]] of rows.entries()) {
    if (parts[index] === 0) continue
    noteRecovered(accounts, row, parts[index]!)
    accounts.outstanding[row] = Math.max(1, accounts.outstanding[row]! - parts[index]!)
  }
}

/** Won by which the accounts of a region differ from its programme deposits. */
export function programmeGap(economy: Economy, region: number): number {
  const { world, book } = economy
  let sum = 0
  for (let policy = 0; policy < book.policies.length; policy++)
    for (let line = 0; line < LINES; line++) sum += book.accounts.deposits[programmeRow(world, policy, region, line)]!
  const { accounts } = economy.practice
  for (let row = 0; row < accounts.deposits.length; row++)
    if (world.pack.programmes[row]!.region === region) sum += accounts.deposits[row]!
  return world.regions.programmeDeposits[region]! - sum
}

function checkRegion(economy: Economy, region: number): void {
  const gap = programmeGap(economy, region)
  if (gap === 0) return
  const account = `${economy.world.pack.regions[region]!.id}/programmes`
  throw new BooksError({ phase: 'programmes', account, month: formatMonth(economy.world.nation.month[0]!), won: gap })
}

/** In December, and after the programme’s end, what is left goes back; what was short of one grant is claimed anew. */
function closeAccount(
  economy: Economy,
  accounts: ProgrammeTable,
  row: number,
  region: number,
  ended: boolean,
  continues: boolean,
): void {
  const { world, ledger } = economy
  accounts.outstanding[row]! *= FADING
  if (!ended && monthOfYear(world.nation.month[0]!) !== DECEMBER) return
  const ownMoney = accounts.deposits[row]! - accounts.recovered[row]!
  accounts.carried[row] = continues && accounts.waiting[row] === 1 ? Math.max(0, ownMoney) : 0
  if (accounts === economy.book.accounts) financeByTax(economy, -accounts.deposits[row]!)
  returnUnspent(world, ledger, accounts, row, region)
}

/** Notes what of the month’s support was paid, and closes the accounts of today’s. */
function closePractice(economy: Economy): void {
  const { world, practice } = economy
  const { accounts } = practice
  for (let row = 0; row < accounts.deposits.length; row++) {
    const { region } = world.pack.programmes[row]!
    world.delivery.planned[region]! += accounts.plannedMonth[row]!
    world.delivery.spent[region]! += accounts.spentMonth[row]!
    closeAccount(economy, accounts, row, region, false, true)
  }
}

function settleProgrammes(economy: Economy): void {
  const { world, book } = economy
  const month = world.nation.month[0]!
  for (let region = 0; region < world.shape.regions; region++) {
    if (book.policies.length > 0) settleRegion(economy, region)
    settleReturns(economy, region)
    checkRegion(economy, region)
    for (let policy = 0; policy < book.policies.length; policy++) {
      const { to } = spanOf(book.policies[policy]!, world)
      for (let line = 0; line < LINES; line++)
        closeAccount(economy, book.accounts, programmeRow(world, policy, region, line), region, month > to, month < to)
    }
  }
  closePractice(economy)
}

/** Closes the month of the programme accounts; runs after every phase that moves their money and before the books. */
export function runProgrammes(economy: Economy, member: Member): void {
  solo(member, economy, settleProgrammes)
}

/** The phase with the columns that it declares. */
export const programmes: Phase<Economy> = { name: 'programmes', ...PROGRAMMES_COLUMNS, run: runProgrammes }
