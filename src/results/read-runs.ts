import type { Database } from './database.ts'
import { quoteText } from './database.ts'
import { PARAMETER_PREFIX } from './runs-table.ts'
import { listTables } from './views.ts'

/** A finished run as it is read back from `data/runs`. */
export interface RecordedRun {
  readonly mix: string
  readonly replication: number
  readonly seed: string
  readonly stateHash: string
  /** Uncertain parameters by id. */
  readonly parameters: Readonly<Record<string, number>>
  /** Keyed `indicator@window`; null outside the run. */
  readonly outcomes: Readonly<Record<string, number | null>>
}

const FIXED = new Set(['mix', 'replication', 'seed', 'stateHash', 'file_row_number', 'filename'])

/** All finished runs of a results folder in plan order; an unfinished folder gives those of its whole parts. */
export async function readRuns(database: Database, directory: string): Promise<RecordedRun[]> {
  if (!listTables(directory).includes('runs')) return []
  const files = quoteText(`${directory}/data/runs/part-*.parquet`)
  const rows = await database.query(
    `SELECT * FROM read_parquet(${files}, file_row_number = true, filename = true) ORDER BY filename, file_row_number`,
  )
  return rows.map((row) => {
    const columns = Object.entries(row).filter(([name]) => !FIXED.has(name)) as [string, number | null][]
    const isParameter = ([name]: [string, unknown]) => name.startsWith(PARAMETER_PREFIX)
    const parameters = columns.filter(isParameter) as [string, number][]
    return {
      mix: String(row.mix),
      replication: Number(row.replication),
      seed: String(row.seed),
      stateHash: String(row.stateHash),
      parameters: Object.fromEntries(parameters.map(([name, value]) => [name.slice(PARAMETER_PREFIX.length), value])),
      outcomes: Object.fromEntries(columns.filter((column) => !isParameter(column))),
    }
  })
}
