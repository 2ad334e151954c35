import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { InvalidInputError, UsageError } from '../base/errors.ts'
import { openDatabase, quoteName, quoteText } from './database.ts'
import { RESULT_NAMES } from './folder.ts'
import { PARQUET_OPTIONS } from './table-layout.ts'
import { listSummaries, listTables } from './views.ts'

/** What a result can be exported as. */
export type ExportFormat = 'csv' | 'parquet' | 'duckdb'

/** A table of a result: its name and the query that reads its files. */
interface ExportTable {
  readonly name: string
  readonly source: string
}

function listSources(directory: string): ExportTable[] {
  const folder = resolve(directory)
  const parquet = (path: string) => `read_parquet(${quoteText(join(folder, path))})`
  const csv = (name: string) =>
    `read_csv(${quoteText(join(folder, RESULT_NAMES.summary, `${name}.csv`))}, header = true)`
  return [
    { name: 'plan', source: parquet(RESULT_NAMES.plan) },
    ...listTables(directory).map((name) => ({ name, source: parquet(`data/${name}/part-*.parquet`) })),
    ...listSummaries(directory).map((name) => ({ name: `summary_${name.replaceAll('-', '_')}`, source: csv(name) })),
  ]
}

/** Writes all tables of a result into `target` and returns the files. Errors: `UsageError` if a file exists. */
export async function exportResults(
  directory: string,
  format: ExportFormat,
  target: string,
  force: boolean,
): Promise<string[]> {
  const tables = listSources(directory)
  if (!tables.some((table) => table.name === 'runs')) {
    const file = join(directory, RESULT_NAMES.data)
    throw new InvalidInputError([{ file, line: 1, column: 1, path: '', message: 'holds no finished run yet' }])
  }
  const files =
    format === 'duckdb' ? [join(target, 'results.duckdb')] : tables.map(({ name }) => join(target, `${name}.${format}`))
  const existing = files.find((file) => existsSync(file))
  if (existing !== undefined && !force) throw new UsageError(`${existing} exists; --force overwrites it`)
  mkdirSync(target, { recursive: true })
  for (const file of files) rmSync(file, { force: true })
  const database = await openDatabase(format === 'duckdb' ? files[0] : ':memory:')
  try {
    for (const [index, { name, source }] of tables.entries()) {
      if (format === 'duckdb') await database.run(`CREATE TABLE ${quoteName(name)} AS SELECT * FROM ${source}`)
      else {
        const options = format === 'csv' ? 'FORMAT csv, HEADER' : PARQUET_OPTIONS
        await database.run(`COPY (SELECT * FROM ${source}) TO ${quoteText(files[index]!)} (${options})`)
      }
    }
  } finally {
    database.close()
  }
  return files
}
