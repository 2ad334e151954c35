import { BUDGET_LINES, LINE_DECLARATIONS } from '../accounts/budget-lines.ts'
import { appropriate, programmeRow, realised } from '../accounts/programme-accounts.ts'
import { type ProgrammeSpan, plannedBetween, shareDue, strengthIn } from '../accounts/programme-plan.ts'
import { MONTHS_PER_YEAR, monthOfYear, yearOf } from '../base/months.ts'
import { roundWon } from '../base/won.ts'
import { apportion } from '../engine/apportion.ts'
import type { Member } from '../engine/member.ts'
import type { Phase } from '../engine/phase.ts'
import { solo } from '../engine/solo.ts'
import { spanOf } from '../policies/policy-book.ts'
import { BUDGETS_COLUMNS } from './budgets-columns.ts'
import type { Economy } from './economy.ts'
import { financeByTax, setSurcharge } from './financing.ts'
import { movePaidLevers } from './paid-levers.ts'
import { planPractice } from './practice-budget.ts'
import { spreadOverCells, spreadOverPlaces } from './spread-money.ts'
import { buyWorks } from './works.ts'

const LINES = BUDGET_LINES.length

/** First and last month of the year’s budget of a programme. */
function budgetYear(span: ProgrammeSpan, month: number): { first: number; last: number } {
  const january = yearOf(month) * MONTHS_PER_YEAR
  return { first: Math.max(span.from, january), last: Math.min(span.to, january + MONTHS_PER_YEAR - 1) }
}

function openYear(economy: Economy): void {
  const { accounts } = economy.book
  for (const column of [accounts.appropriated, accounts.claimed, accounts.planned, accounts.spent, accounts.recovered])
    column.fill(0)
}

/** Weight of each account of a programme that concentrates its money: the focus of the region’s cells × the line’s share. */
function focusWeights(economy: Economy, policy: number, weights: Float64Array): Float64Array {
  const { world, book, regionLevers } = economy
  const { lineShares } = book.policies[policy]!
  const cells = world.shape.places * world.shape.sectors
  for (let cell = 0; cell < cells; cell++) {
    const region = world.places.region[Math.floor(cell / world.shape.sectors)]!
    const weight = book.focus.focusWeight[policy * cells + cell]! * regionLevers.allocationWeight[region]!
    for (let line = 0; line < LINES; line++) weights[region * LINES + line]! += weight * lineShares[line]!
  }
  return weights
}

/** Weight of each account of a programme in its national budget: target residents × the region’s weight × the line’s share. */
function budgetWeights(economy: Economy, policy: number): Float64Array {
  const { world, ledger, book, regionLevers } = economy
  const { places, lineShares, declaration } = book.policies[policy]!
  const weights = new Float64Array(world.shape.regions * LINES)
  if (declaration.focus !== undefined) return focusWeights(economy, policy, weights)
  for (let place = 0; place < world.shape.places; place++) {
    if (places[place] === 0) continue
    const region = world.places.region[place]!
    const weight = ledger.people.stock[place]! * regionLevers.allocationWeight[region]!
    for (let line = 0; line < LINES; line++) weights[region * LINES + line]! += weight * lineShares[line]!
  }
  return weights
}

/** Appropriates the year’s money of a programme to its accounts, and once more what last year was short of one grant. */
function appropriateYear(economy: Economy, policy: number, span: ProgrammeSpan): void {
  const { world, ledger, book } = economy
  const { accounts } = book
  const month = world.nation.month[0]!
  const { first, last } = budgetYear(span, month)
  const won = plannedBetween(book.policies[policy]!.monthlyWon, span, first, last)
  const parts = new Float64Array(world.shape.regions * LINES)
  apportion(won, budgetWeights(economy, policy), 0, parts.length, parts)
  for (let index = 0; index < parts.length; index++) {
    const region = Math.floor(index / LINES)
    const row = programmeRow(world, policy, region, index % LINES)
    const claimed = accounts.carried[row]!
    accounts.carried[row] = 0
    accounts.claimed[row] = claimed
    accounts.unspentMonth[row]! -= claimed
    appropriate(world, ledger, accounts, row, region, parts[index]! + claimed)
    financeByTax(economy, parts[index]! + claimed)
  }
}

/** What is due by the end of a month, whole won, of the year’s money of an account. */
function dueBy(economy: Economy, row: number, span: ProgrammeSpan, month: number): number {
  const { accounts } = economy.book
  const { first, last } = budgetYear(span, economy.world.nation.month[0]!)
  const budget = accounts.appropriated[row]! - accounts.claimed[row]!
  return roundWon(budget * shareDue(span, first, last, month))
}

/** Money that an account may pay out now: what is due by the end of the month, or of the quarter for grants. */
function planAccount(economy: Economy, policy: number, span: ProgrammeSpan, region: number, line: number): void {
  const { world, book } = economy
  const { accounts } = book
  const row = programmeRow(world, policy, region, line)
  const month = world.nation.month[0]!
  const planned = dueBy(economy, row, span, month)
  accounts.plannedMonth[row] = planned - accounts.planned[row]!
  accounts.planned[row] = planned
  const isCall = LINE_DECLARATIONS[line]!.route === 'calls'
  const due = isCall ? dueBy(economy, row, span, month + 2) : planned
  accounts.intended[row] = realised(
    accounts.claimed[row]! + due - accounts.spent[row]!,
    accounts.deposits[row]! - accounts.recovered[row]!,
    1,
  )
}

function clearMonth(economy: Economy): void {
  const { accounts } = economy.book
  for (const column of [accounts.intended, accounts.plannedMonth, accounts.spentMonth, accounts.unspentMonth])
    column.fill(0)
}

function runBudget(economy: Economy): void {
  const { world, book } = economy
  planPractice(economy)
  if (book.policies.length === 0) return
  const month = world.nation.month[0]!
  const january = monthOfYear(month) === 0
  clearMonth(economy)
  if (january) openYear(economy)
  for (let policy = 0; policy < book.policies.length; policy++) {
    const span = spanOf(book.policies[policy]!, world)
    if (strengthIn(span, month) === 0) continue
    if (january || month === span.from) appropriateYear(economy, policy, span)
    for (let region = 0; region < world.shape.regions; region++)
      for (let line = 0; line < LINES; line++) planAccount(economy, policy, span, region, line)
  }
  const plans = movePaidLevers(economy)
  for (let policy = 0; policy < book.policies.length; policy++) {
    spreadOverPlaces(economy, policy, plans.get(policy))
    spreadOverCells(economy, policy, plans.get(policy))
    buyWorks(economy, policy)
  }
}

/** Governments fund today’s support and the central one the programmes of policies; their money becomes levers as far as it reaches. */
export function runBudgets(economy: Economy, member: Member): void {
  solo(member, economy, runBudget)
  solo(member, economy, setSurcharge)
}

/** The phase with the columns that it declares. */
export const budgets: Phase<Economy> = { name: 'budgets', ...BUDGETS_COLUMNS, run: runBudgets }
