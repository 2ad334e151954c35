import { readCsv } from './csv-file.ts'
import type { ParameterRecord } from './pack.ts'
import { type ProblemList, unknownName } from './problem-list.ts'
import { readNumber } from './read-number.ts'
import type { SourceCheck } from './source-check.ts'

const PARAMETER_COLUMNS = ['id', 'value', 'unit', 'low', 'high', 'status', 'source', 'note']
const STATUSES = ['sourced', 'calibrated', 'assumption']

/** Magnitudes that every pack must give, with their units. */
export const REQUIRED_SCALARS: readonly (readonly [id: string, unit: string])[] = [
  ['gdp', 'won a year, at market prices'],
  ['productTaxes', 'won a year, net of subsidies'],
  ['births', 'live births a year'],
  ['deaths', 'deaths a year'],
  ['monthlyWageMean', 'won a month and employee, with social contributions'],
  ['governmentDebtToGdp', 'share'],
  ['inflation', 'a year'],
  ['agencyResearchers', 'persons per agency'],
  ['agencyBudgetWon', 'won a year and agency'],
  ['regionalProgrammesWon', 'won a year, all programmes of regional industry'],
]

/** Reads `scalars.csv`: national magnitudes and rates by name. */
export function readScalars(folder: string, sources: SourceCheck, problems: ProblemList): ReadonlyMap<string, number> {
  const scalars = readNamed(folder, 'scalars', ['id', 'value', 'unit', 'source'], sources, problems)
  if (scalars === undefined) return new Map()
  for (const [id, unit] of REQUIRED_SCALARS) {
    if (scalars.values.has(id)) continue
    const near = [...scalars.values.keys()].filter((given) => !REQUIRED_SCALARS.some(([known]) => known === given))
    const hint = near.length === 0 ? '' : `; it has ${near.join(', ')}`
    problems.add(scalars.start, 'scalars', `missing row: ${id} (${unit})${hint}`)
  }
  return scalars.values
}

/** Reads `reference.csv`: frozen references of the indices; header only until they are frozen. */
export function readReferences(
  folder: string,
  sources: SourceCheck,
  problems: ProblemList,
): ReadonlyMap<string, number> {
  return readNamed(folder, 'reference', ['id', 'value', 'source'], sources, problems)?.values ?? new Map()
}

function readNamed(
  folder: string,
  table: string,
  columns: readonly string[],
  sources: SourceCheck,
  problems: ProblemList,
) {
  const csv = readCsv(folder, `${table}.csv`, columns, problems)
  if (csv === undefined) return undefined
  const values = new Map<string, number>()
  for (const row of csv.rows) {
    const id = row.cells[0]!
    sources.check(table, csv, row)
    if (values.has(id)) problems.add(csv.spot(row, 0), `${table}.id`, `duplicate row: ${id}`)
    values.set(id, readNumber(csv, row, 1, `${table}.value`, problems))
  }
  return { values, start: csv.spotAt(0, 0) }
}

/** Reads `parameters.csv`; with `known`, each id must be declared beside a rule, and each declared one must have a value. */
export function readParameters(
  folder: string,
  known: readonly string[] | undefined,
  sources: SourceCheck,
  problems: ProblemList,
): readonly ParameterRecord[] {
  const csv = readCsv(folder, 'parameters.csv', PARAMETER_COLUMNS, problems)
  const records = new Map<string, ParameterRecord>()
  for (const row of csv?.rows ?? []) {
    const [id, , unit, low, high, status, source, note] = row.cells as readonly string[] as string[]
    sources.check('parameters', csv!, row, 6)
    if (records.has(id!)) problems.add(csv!.spot(row, 0), 'parameters.id', `duplicate row: ${id}`)
    if (known !== undefined && !known.includes(id!)) {
      problems.add(csv!.spot(row, 0), 'parameters.id', unknownName('parameter', id!, known))
    }
    if (!STATUSES.includes(status!)) {
      problems.add(csv!.spot(row, 5), 'parameters.status', unknownName('status', status!, STATUSES))
    }
    records.set(id!, {
      id: id!,
      value: readNumber(csv!, row, 1, 'parameters.value', problems),
      unit: unit!,
      ...(low === '' ? {} : { low: readNumber(csv!, row, 3, 'parameters.low', problems) }),
      ...(high === '' ? {} : { high: readNumber(csv!, row, 4, 'parameters.high', problems) }),
      status: status as ParameterRecord['status'],
      note: note!,
      source: source!,
    })
  }
  for (const id of known ?? []) {
    if (csv !== undefined && !records.has(id))
      problems.add(csv.spotAt(0, 0), 'parameters.id', `no value for parameter ${id}`)
  }
  return [...records.values()]
}
