import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CsvError, parse } from 'csv-parse/sync'
import { type ProblemList, type Spot, unknownName } from './problem-list.ts'

/** A record of a CSV file with the line on which it ends. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

interface ParsedRow {
  readonly info: { readonly lines: number }
  readonly record: string[]
}

/** A CSV file of the pack with the positions of its cells. */
export class CsvFile {
  readonly file: string
  readonly rows: readonly CsvRow[]
  readonly #lines: () => readonly string[]

  constructor(file: string, text: string, rows: readonly CsvRow[]) {
    this.file = file
    this.rows = rows
    let lines: readonly string[] | undefined
    this.#lines = () => {
      lines ??= text.split('\n')
      return lines
    }
  }

  /** Where a row's cell begins. */
  spot(row: CsvRow, cell: number): Spot {
    return this.spotAt(row.line, cell)
  }

  /** Where a line's cell begins; the first spot of the file for line 0. */
  spotAt(line: number, cell: number): Spot {
    if (line === 0) return { file: this.file, line: 1, column: 1 }
    return { file: this.file, line, column: columnOf(this.#lines()[line - 1] ?? '', cell) }
  }
}

function columnOf(line: string, cell: number): number {
  let quoted = false
  let passed = 0
  for (let index = 0; index < line.length && passed < cell; index++) {
    if (line[index] === '"') quoted = !quoted
    else if (line[index] === ',' && !quoted) {
      passed++
      if (passed === cell) return index + 2
    }
  }
  return 1
}

/**
 * Reads a table of the pack. The header must be exactly `columns`, and each row as long.
 * Faults go to `problems`; undefined if the file cannot be read as a table at all.
 */
export function readCsv(
  folder: string,
  name: string,
  columns: readonly string[],
  problems: ProblemList,
): CsvFile | undefined {
  const file = join(folder, name)
  const start = { file, line: 1, column: 1 }
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    problems.add(start, 'table', `the file is missing; it needs the columns ${columns.join(',')}`)
    return undefined
  }
  if (text.includes('\uFFFD')) {
    problems.add(start, 'table', 'the file is not UTF-8')
    return undefined
  }
  const rows = text.includes('"') ? parseQuoted(file, text, problems) : parsePlain(text)
  if (rows === undefined) return undefined
  const csv = new CsvFile(file, text, rows.slice(1))
  if (!hasHeader(csv, rows[0], columns, problems)) return undefined
  const whole = csv.rows.filter((row) => isWhole(csv, row, columns, problems))
  return new CsvFile(file, text, whole)
}

function parseQuoted(file: string, text: string, problems: ProblemList): readonly CsvRow[] | undefined {
  try {
    const options = { info: true, bom: true, skip_empty_lines: true, relax_column_count: true } as const
    const parsed = parse(text, options) as unknown as ParsedRow[]
    return parsed.map(({ info, record }) => ({ line: info.lines, cells: record }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : 1
    problems.add({ file, line, column: 1 }, 'table', `not CSV: ${error.message}`)
    return undefined
  }
}

/** Without quotes a CSV file is its lines cut at commas; most tables are, and this is ten times as fast. */
function parsePlain(text: string): readonly CsvRow[] {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const rows: CsvRow[] = []
  text
    .slice(start)
    .split('\n')
    .forEach((content, index) => {
      const line = content.endsWith('\r') ? content.slice(0, -1) : content
      if (line !== '') rows.push({ line: index + 1, cells: line.split(',') })
    })
  return rows
}

function hasHeader(csv: CsvFile, header: CsvRow | undefined, columns: readonly string[], problems: ProblemList) {
  if (header === undefined) {
    problems.add(csv.spotAt(0, 0), 'table', `the file is empty; it needs the columns ${columns.join(',')}`)
    return false
  }
  const wrong = columns.findIndex((column, index) => header.cells[index] !== column)
  if (wrong >= 0) {
    const given = header.cells[wrong] ?? ''
    const message = given === '' ? `the column "${columns[wrong]}" is missing` : unknownName('column', given, columns)
    problems.add(csv.spot(header, wrong), 'header', message)
    return false
  }
  if (header.cells.length === columns.length) return true
  problems.add(csv.spot(header, columns.length), 'header', `one column too many; known: ${columns.join(', ')}`)
  return false
}

function isWhole(csv: CsvFile, row: CsvRow, columns: readonly string[], problems: ProblemList): boolean {
  if (row.cells.length === columns.length) return true
  problems.add(csv.spot(row, 0), 'row', `${row.cells.length} cells instead of ${columns.length}: ${columns.join(',')}`)
  return false
}
