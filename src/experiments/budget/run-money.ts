import { parseMonth } from '../../base/months.ts'
import type { ColumnTable, RunResult, TextColumn } from '../../base/run.ts'
import type { YearlyMoney } from './present-value.ts'

/** Holder whose receipts less payments are the central government's balance. */
export const CENTRAL = 'central-government'

/** Billions a year that a run's policies spent, discounted. */
export function spentBy(result: RunResult, start: number, money: YearlyMoney): number {
  const { budget } = result.tables
  const spent = budget.columns.spent as Float64Array
  return sumRows(budget, start, money, (row) => spent[row]!)
}

/** Billions a year by which the central government's receipts exceed its payments, discounted; debts grow by the opposite. */
export function centralBalance(result: RunResult, start: number, money: YearlyMoney): number {
  const { accounts } = result.tables
  const [payer, payee] = [textOf(accounts, 'payer'), textOf(accounts, 'payee')]
  const won = accounts.columns.won as Float64Array
  const side = (column: TextColumn, row: number) => (column.labels[column.codes[row]!] === CENTRAL ? won[row]! : 0)
  return sumRows(accounts, start, money, (row) => side(payee, row) - side(payer, row))
}

function textOf(table: ColumnTable, name: string): TextColumn {
  return table.columns[name] as TextColumn
}

function sumRows(table: ColumnTable, start: number, money: YearlyMoney, won: (row: number) => number): number {
  const month = textOf(table, 'month')
  const months = month.labels.map((label) => parseMonth(label) - start)
  let sum = 0
  for (let row = 0; row < table.rows; row += 1) sum += money.perYear(won(row), months[month.codes[row]!]!)
  return sum
}
