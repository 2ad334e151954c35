import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { writeFileDurably } from './durable.ts'
import { RESULT_NAMES } from './folder.ts'

/** A cell of a summary; null and NaN are written as nothing. */
export type SummaryCell = string | number | boolean | null

/** A number at twelve significant digits, the precision at which results are promised to be the same. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return ''
  return String(Number(value.toPrecision(12)))
}

function formatCell(cell: SummaryCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return formatNumber(cell)
  const text = String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Writes `FOLDER/NAME.csv` of a results folder, with a header line. */
export function writeTable(
  directory: string,
  folder: string,
  name: string,
  columns: readonly string[],
  rows: readonly (readonly SummaryCell[])[],
): void {
  mkdirSync(join(directory, folder), { recursive: true })
  const lines = [columns, ...rows].map((cells) => cells.map(formatCell).join(','))
  writeFileDurably(join(directory, folder, `${name}.csv`), `${lines.join('\n')}\n`)
}

/** Writes `summary/NAME.csv` with a header line. */
export function writeSummary(
  directory: string,
  name: string,
  columns: readonly string[],
  rows: readonly (readonly SummaryCell[])[],
): void {
  writeTable(directory, RESULT_NAMES.summary, name, columns, rows)
}
