import { type CsvFile, type CsvRow, readCsv } from './csv-file.ts'
import type { TargetRecord } from './pack.ts'
import { type ProblemList, unknownName } from './problem-list.ts'
import { readNumber } from './read-number.ts'
import type { SourceCheck } from './source-check.ts'

const TARGET_COLUMNS = ['id', 'mark', 'group', 'measure', 'target', 'low', 'high', 'unit', 'source', 'provenance']
const TEXT_COLUMNS = ['en', 'ko', 'note', 'whyEn', 'whyKo']
/** What a target says about the model: put in at the start, fitted, or left to the model. */
export const TARGET_MARKS = ['imposed', 'calibrated', 'emergent'] as const
/** Parts of the list of targets. */
export const TARGET_GROUPS = ['diagnosis', 'emergent', 'corridor', 'fact'] as const
/** How well the number is known: an official table, a press or web page, a paper, recalled and not read again, a rule. */
export const PROVENANCES = ['data', 'page', 'paper', 'recalled', 'rule'] as const

/** Reads `targets.csv`: what a run without policy is judged by; an empty bound leaves that side open. */
export function readTargets(folder: string, sources: SourceCheck, problems: ProblemList): readonly TargetRecord[] {
  const csv = readCsv(folder, 'targets.csv', [...TARGET_COLUMNS, ...TEXT_COLUMNS], problems)
  const records = new Map<string, TargetRecord>()
  for (const row of csv?.rows ?? []) {
    const record = readTarget(csv!, row, problems)
    sources.check('targets', csv!, row, TARGET_COLUMNS.indexOf('source'))
    if (records.has(record.id)) problems.add(csv!.spot(row, 0), 'targets.id', `duplicate row: ${record.id}`)
    records.set(record.id, record)
  }
  return [...records.values()]
}

function readTarget(csv: CsvFile, row: CsvRow, problems: ProblemList): TargetRecord {
  const cell = (name: string) => row.cells[[...TARGET_COLUMNS, ...TEXT_COLUMNS].indexOf(name)]!
  const number = (name: string) =>
    cell(name) === '' ? null : readNumber(csv, row, TARGET_COLUMNS.indexOf(name), `targets.${name}`, problems)
  const one = <T extends string>(name: string, known: readonly T[]): T => {
    if (!(known as readonly string[]).includes(cell(name)))
      problems.add(csv.spot(row, TARGET_COLUMNS.indexOf(name)), `targets.${name}`, unknownName(name, cell(name), known))
    return cell(name) as T
  }
  const [low, high] = [number('low'), number('high')]
  if (low === null && high === null)
    problems.add(csv.spot(row, TARGET_COLUMNS.indexOf('low')), 'targets.low', 'a target needs a low or a high bound')
  if (low !== null && high !== null && low > high)
    problems.add(csv.spot(row, TARGET_COLUMNS.indexOf('low')), 'targets.low', `${low} is above the high bound ${high}`)
  return {
    id: cell('id'),
    mark: one('mark', TARGET_MARKS),
    group: one('group', TARGET_GROUPS),
    measure: cell('measure'),
    target: number('target'),
    low,
    high,
    unit: cell('unit'),
    source: cell('source'),
    provenance: one('provenance', PROVENANCES),
    name: { en: cell('en'), ko: cell('ko') },
    note: cell('note'),
    why: { en: cell('whyEn'), ko: cell('whyKo') },
  }
}
