import { join } from 'node:path'
import { readCsv } from './csv-file.ts'
import { AGENCY_FUNCTIONS, type ProgrammeRecord, SUPPORT_INSTRUMENTS } from './pack.ts'
import { type ProblemList, unknownName } from './problem-list.ts'
import { readNumber } from './read-number.ts'
import type { SourceCheck } from './source-check.ts'

const COLUMNS = ['payer', 'region', 'function', 'instrument', 'value', 'source']

const TOLERANCE = 1e-6

/** Checks that the programmes add up to the budgets of all agencies. */
export function checkProgrammes(
  folder: string,
  programmes: readonly ProgrammeRecord[],
  agencies: number,
  budget: number,
  problems: ProblemList,
): void {
  const total = programmes.reduce((sum, { wonPerYear }) => sum + wonPerYear, 0)
  if (Math.abs(total - agencies * budget) <= TOLERANCE * agencies * budget) return
  const message = `missing row: ${total} won a year instead of ${agencies * budget}, the budgets of ${agencies} agencies`
  problems.add({ file: join(folder, 'programmes.csv'), line: 1, column: 1 }, 'programmes', message)
}

/** Reads `programmes.csv`: support of the base year, won a year; a row that is left out is zero. */
export function readProgrammes(
  folder: string,
  regions: readonly string[],
  sources: SourceCheck,
  problems: ProblemList,
): readonly ProgrammeRecord[] {
  const csv = readCsv(folder, 'programmes.csv', COLUMNS, problems)
  const known = [regions, AGENCY_FUNCTIONS, SUPPORT_INSTRUMENTS] as const
  const seen = new Set<string>()
  return (csv?.rows ?? []).map((row) => {
    const payer = row.cells[0]!
    sources.check('programmes', csv!, row)
    const [region, role, instrument] = known.map((names, index) => {
      const name = row.cells[index + 1]!
      const found = (names as readonly string[]).indexOf(name)
      const path = `programmes.${COLUMNS[index + 1]}`
      if (found < 0) problems.add(csv!.spot(row, index + 1), path, unknownName(COLUMNS[index + 1]!, name, names))
      return found
    }) as [number, number, number]
    const key = row.cells.slice(0, 4).join(', ')
    if (seen.has(key)) problems.add(csv!.spot(row, 0), 'programmes', `duplicate row: ${key}`)
    seen.add(key)
    const wonPerYear = readNumber(csv!, row, 4, 'programmes.value', problems)
    if (wonPerYear < 0) problems.add(csv!.spot(row, 4), 'programmes.value', `${wonPerYear} is negative`)
    return { payer, region, function: role, instrument, wonPerYear }
  })
}
