import { readCsv } from './csv-file.ts'
import { type DenseTables, gap, jobsByPlace, sum, sumByPlace, sumByRegion, sumOverPlaces } from './dense-tables.ts'
import { percent, round } from './format-number.ts'
import { type ProblemList, unknownName } from './problem-list.ts'
import { readNumber } from './read-number.ts'
import type { SourceCheck } from './source-check.ts'

const COLUMNS = ['table', 'scope', 'id', 'value', 'tolerance', 'source']
const SCOPES = ['nation', 'region', 'place', 'sector']
const TABLES = [
  'population',
  'employedResidents',
  'unemployedResidents',
  'valueAdded',
  'jobs',
  'dwellings',
  'researchers',
  'establishments',
]

/**
 * Compares sums of tables with the official totals in `margins.csv`, each within its relative tolerance.
 * Returns one line per table: how many totals it meets and the largest gap.
 */
export function checkMargins(
  folder: string,
  dense: DenseTables,
  sources: SourceCheck,
  problems: ProblemList,
): readonly string[] {
  const csv = readCsv(folder, 'margins.csv', COLUMNS, problems)
  const proved = new Map<string, { count: number; largest: number }>()
  for (const row of csv?.rows ?? []) {
    const [table, scope, id] = row.cells as [string, string, string]
    sources.check('margins', csv!, row)
    const value = readNumber(csv!, row, 3, 'margins.value', problems)
    const tolerance = readNumber(csv!, row, 4, 'margins.tolerance', problems)
    if (!TABLES.includes(table)) {
      problems.add(csv!.spot(row, 0), 'margins.table', unknownName('table', table, TABLES))
      continue
    }
    if (!SCOPES.includes(scope)) {
      problems.add(csv!.spot(row, 1), 'margins.scope', unknownName('scope', scope, SCOPES))
      continue
    }
    const known = scope === 'nation' ? ['all'] : dense.names.of[scope as 'region' | 'place' | 'sector']
    if (!known.includes(id)) {
      problems.add(csv!.spot(row, 2), 'margins.id', unknownName(scope, id, known))
      continue
    }
    const total = totalOf(dense, table, scope, known.indexOf(id))
    const distance = gap(total, value)
    if (!(distance <= tolerance)) {
      const message = `${table} of ${id} is ${round(total)}, but the official total is ${round(value)}`
      problems.add(csv!.spot(row, 3), `margins.${table}`, message)
    }
    const entry = proved.get(table) ?? { count: 0, largest: 0 }
    proved.set(table, { count: entry.count + 1, largest: Math.max(entry.largest, distance) })
  }
  return [...proved].map(([table, { count, largest }]) => `${table}: ${count} totals, largest gap ${percent(largest)}`)
}

function totalOf(dense: DenseTables, table: string, scope: string, index: number): number {
  const places = dense.names.of.place.length
  const tables = dense.tables as Readonly<Record<string, { readonly values: Float64Array }>>
  if (scope === 'sector') {
    if (table === 'jobs') {
      const own = sumOverPlaces(dense.tables.selfEmployed.values, places)[index]!
      return own + sumOverPlaces(dense.tables.employees.values, places)[index]!
    }
    return sumOverPlaces(tables[table]!.values, places)[index]!
  }
  const byPlace = table === 'jobs' ? jobsByPlace(dense) : sumByPlace(tables[table]!.values, places)
  if (scope === 'place') return byPlace[index]!
  return scope === 'region' ? sumByRegion(byPlace, dense.names)[index]! : sum(byPlace)
}
