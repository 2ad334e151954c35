import { join } from 'node:path'
import { type CsvFile, type CsvRow, readCsv } from './csv-file.ts'
import type { PlaceRecord, RegionRecord, SectorRecord, SourceRecord, Text } from './pack.ts'
import { type ProblemList, unknownName } from './problem-list.ts'
import type { PackHeader } from './read-header.ts'
import { readNumber } from './read-number.ts'
import type { SourceCheck } from './source-check.ts'

const SOURCE_COLUMNS = ['id', 'title', 'location', 'year', 'licence', 'note']
const REGION_COLUMNS = ['id', 'en', 'ko', 'source']
const PLACE_COLUMNS = ['id', 'region', 'en', 'ko', 'latitude', 'longitude', 'source']
const SECTOR_COLUMNS = ['id', 'en', 'ko', 'kind', 'market', 'parent', 'newIndustry', 'source']

/** Reads `sources.csv`. */
export function readSources(folder: string, problems: ProblemList): ReadonlyMap<string, SourceRecord> {
  const sources = new Map<string, SourceRecord>()
  const csv = readCsv(folder, 'sources.csv', SOURCE_COLUMNS, problems)
  for (const row of csv?.rows ?? []) {
    const [id, title, location, year, licence, note] = row.cells as [string, string, string, string, string, string]
    if (sources.has(id)) problems.add(csv!.spot(row, 0), 'sources.id', `duplicate row: ${id}`)
    sources.set(id, { id, title, location, year, licence, note })
  }
  return sources
}

/** Reads the records of one file in the order of the header; each known id must have exactly one row. */
function readById<T>(
  folder: string,
  table: string,
  columns: readonly string[],
  order: readonly string[],
  sources: SourceCheck,
  problems: ProblemList,
  make: (csv: CsvFile, row: CsvRow) => T,
): readonly T[] {
  const csv = readCsv(folder, `${table}.csv`, columns, problems)
  if (csv === undefined) return []
  const records = new Map<string, T>()
  for (const row of csv.rows) {
    const id = row.cells[0]!
    sources.check(table, csv, row)
    if (!order.includes(id)) problems.add(csv.spot(row, 0), `${table}.id`, unknownName(table.slice(0, -1), id, order))
    else if (records.has(id)) problems.add(csv.spot(row, 0), `${table}.id`, `duplicate row: ${id}`)
    else records.set(id, make(csv, row))
  }
  for (const id of order) {
    if (!records.has(id)) problems.add(csv.spotAt(0, 0), table, `missing row: ${id}`)
  }
  return order.flatMap((id) => (records.has(id) ? [records.get(id)!] : []))
}

/** Reads `regions.csv`, `places.csv` and `sectors.csv`. */
export function readRecords(folder: string, header: PackHeader, sources: SourceCheck, problems: ProblemList) {
  const pick = (csv: CsvFile, row: CsvRow, cell: number, path: string, known: readonly string[]) => {
    const index = known.indexOf(row.cells[cell]!)
    if (index < 0) {
      problems.add(csv.spot(row, cell), path, unknownName(path.split('.')[1]!, row.cells[cell]!, known))
    }
    return index
  }
  const regions = readById<RegionRecord>(
    folder,
    'regions',
    REGION_COLUMNS,
    header.regions,
    sources,
    problems,
    (_, row) => ({
      id: row.cells[0]!,
      name: text(row, 1),
    }),
  )
  const places = readById<PlaceRecord>(
    folder,
    'places',
    PLACE_COLUMNS,
    header.places,
    sources,
    problems,
    (csv, row) => ({
      id: row.cells[0]!,
      region: pick(csv, row, 1, 'places.region', header.regions),
      name: text(row, 2),
      latitude: readNumber(csv, row, 4, 'places.latitude', problems),
      longitude: readNumber(csv, row, 5, 'places.longitude', problems),
    }),
  )
  const sectors = readById<SectorRecord>(
    folder,
    'sectors',
    SECTOR_COLUMNS,
    header.sectors,
    sources,
    problems,
    (csv, row) => ({
      id: row.cells[0]!,
      name: text(row, 1),
      kind: pick(csv, row, 3, 'sectors.kind', ['good', 'service']) === 0 ? 'good' : 'service',
      market: pick(csv, row, 4, 'sectors.market', ['true', 'false']) === 0,
      parent: pick(csv, row, 5, 'sectors.parent', header.sectors),
      newIndustry: pick(csv, row, 6, 'sectors.newIndustry', ['true', 'false']) === 0,
    }),
  )
  checkFamilies(folder, header, sectors, places, problems)
  return { regions, places, sectors }
}

/** New industries come out of old ones, old ones are their own parent, and every region has a place. */
function checkFamilies(
  folder: string,
  header: PackHeader,
  sectors: readonly SectorRecord[],
  places: readonly PlaceRecord[],
  problems: ProblemList,
): void {
  if (!problems.isEmpty) return
  const at = (name: string) => ({ file: join(folder, name), line: 1, column: 1 })
  sectors.forEach((sector, index) => {
    const parent = sectors[sector.parent]!
    if (sector.newIndustry && parent.newIndustry) {
      const message = `${sector.id} is a new industry and so is its parent ${parent.id}`
      problems.add(at('sectors.csv'), 'sectors.parent', message)
    } else if (!sector.newIndustry && sector.parent !== index) {
      const message = `${sector.id} is no new industry and must be its own parent`
      problems.add(at('sectors.csv'), 'sectors.parent', message)
    }
  })
  header.regions.forEach((id, region) => {
    if (places.some((place) => place.region === region)) return
    problems.add(at('places.csv'), 'places.region', `no place lies in the region ${id}`)
  })
}

function text(row: CsvRow, cell: number): Text {
  return { en: row.cells[cell]!, ko: row.cells[cell + 1]! }
}
