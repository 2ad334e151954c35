import { BUDGET_LINES } from '../accounts/budget-lines.ts'
import { formatMonth } from '../base/months.ts'
import type { ColumnTable } from '../base/run.ts'
import type { Economy } from '../phases/economy.ts'
import { eachBudgetRow } from '../policies/budget-rows.ts'

/** Budget rows of a run as they are recorded, in simulated won; room for all months is taken at once. */
export interface BudgetRecord {
  rows: number
  readonly month: Int32Array
  readonly region: Int32Array
  readonly policy: Int32Array
  readonly line: Int32Array
  readonly planned: Float64Array
  readonly spent: Float64Array
  readonly unspent: Float64Array
}

/** An empty record with room for every region, policy and line in each of `months`. */
export function createBudgetRecord(economy: Economy, months: number): BudgetRecord {
  const room = months * economy.world.shape.regions * economy.book.policies.length * BUDGET_LINES.length
  const integers = () => new Int32Array(room)
  const won = () => new Float64Array(room)
  return {
    rows: 0,
    month: integers(),
    region: integers(),
    policy: integers(),
    line: integers(),
    planned: won(),
    spent: won(),
    unspent: won(),
  }
}

/** Adds this month’s rows; months in which nothing was planned, spent or returned leave none. */
export function recordBudget(record: BudgetRecord, economy: Economy): void {
  const { world, book } = economy
  eachBudgetRow(world, book, (region, policy, line, planned, spent, unspent) => {
    if (planned === 0 && spent === 0 && unspent === 0) return
    const row = record.rows++
    record.month[row] = world.nation.month[0]!
    record.region[row] = region
    record.policy[row] = book.policies.findIndex((entry) => entry.name === policy)
    record.line[row] = BUDGET_LINES.indexOf(line)
    record.planned[row] = planned
    record.spent[row] = spent
    record.unspent[row] = unspent
  })
}

/** The recorded rows as the table `budget`, in national won. */
export function budgetTable(record: BudgetRecord, economy: Economy): ColumnTable {
  const { rows } = record
  const { personsPerAgent } = economy.world.shape
  const first = rows > 0 ? record.month[0]! : 0
  const last = rows > 0 ? record.month[rows - 1]! : -1
  const won = (values: Float64Array) => values.slice(0, rows).map((value) => value * personsPerAgent)
  return {
    rows,
    columns: {
      month: {
        codes: record.month.slice(0, rows).map((month) => month - first),
        labels: Array.from({ length: last - first + 1 }, (_, k) => formatMonth(first + k)),
      },
      region: { codes: record.region.slice(0, rows), labels: economy.world.pack.regions.map(({ id }) => id) },
      policy: { codes: record.policy.slice(0, rows), labels: economy.book.policies.map(({ name }) => name) },
      line: { codes: record.line.slice(0, rows), labels: [...BUDGET_LINES] },
      planned: won(record.planned),
      spent: won(record.spent),
      unspent: won(record.unspent),
    },
    integerColumns: ['planned', 'spent', 'unspent'],
  }
}
