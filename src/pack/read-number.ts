import type { CsvFile, CsvRow } from './csv-file.ts'
import type { ProblemList } from './problem-list.ts'

const DECIMAL = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/

/** The number in a cell; NaN after adding a problem if it is none. */
export function readNumber(csv: CsvFile, row: CsvRow, cell: number, path: string, problems: ProblemList): number {
  const text = row.cells[cell] ?? ''
  const value = DECIMAL.test(text) ? Number(text) : Number.NaN
  if (!Number.isFinite(value)) problems.add(csv.spot(row, cell), path, `"${text}" is not a number`)
  return value
}
