import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { RESULT_NAMES } from './folder.ts'
import { DATA_FOLDERS } from './part-writer.ts'

/** Names of the tables of which a results folder holds at least one part. */
export function listTables(directory: string): string[] {
  return DATA_FOLDERS.filter((name) => {
    try {
      return readdirSync(join(directory, 'data', name)).some((file) => file.endsWith('.parquet'))
    } catch {
      return false
    }
  })
}

/** Names of the files of `summary/`, without ending. */
export function listSummaries(directory: string): string[] {
  try {
    return readdirSync(join(directory, RESULT_NAMES.summary))
      .filter((file) => file.endsWith('.csv'))
      .map((file) => file.slice(0, -'.csv'.length))
      .sort()
  } catch {
    return []
  }
}

/** Writes `results.sql`: a view per table, with paths relative to the results folder. */
export function writeViews(directory: string): void {
  const lines = [
    '-- Run inside this folder: duckdb -init results.sql',
    "CREATE OR REPLACE VIEW plan AS SELECT * FROM read_parquet('plan.parquet');",
    ...listTables(directory).map(
      (name) => `CREATE OR REPLACE VIEW ${name} AS SELECT * FROM read_parquet('data/${name}/part-*.parquet');`,
    ),
    ...listSummaries(directory).map(
      (name) =>
        `CREATE OR REPLACE VIEW summary_${name.replaceAll('-', '_')} AS SELECT * FROM read_csv('summary/${name}.csv', header = true);`,
    ),
  ]
  writeFileSync(join(directory, RESULT_NAMES.views), `${lines.join('\n')}\n`)
}
