import type { Database } from './database.ts'
import { quoteName, quoteText } from './database.ts'
import { publishFile } from './durable.ts'
import type { PlanRow } from './plan-row.ts'
import { PARAMETER_PREFIX } from './runs-table.ts'
import { PARQUET_OPTIONS } from './table-layout.ts'

/** Writes `plan.parquet`: one row per planned run, in order. */
export async function writePlanFile(database: Database, rows: readonly PlanRow[], file: string): Promise<void> {
  const { DOUBLE, INTEGER, VARCHAR, DuckDBDataChunk } = await import('@duckdb/node-api')
  const parameters = Object.keys(rows[0]?.parameters ?? {})
  const fixed = [
    'row',
    'mix',
    'role',
    'replication',
    'seed',
    'part',
    'contentHash',
    'sameAs',
    'budgetScale',
    'incomeTaxShare',
  ] as const
  const types = [
    INTEGER,
    VARCHAR,
    VARCHAR,
    INTEGER,
    VARCHAR,
    INTEGER,
    VARCHAR,
    VARCHAR,
    DOUBLE,
    DOUBLE,
    ...parameters.map(() => DOUBLE),
  ]
  const names = [...fixed, ...parameters.map((name) => PARAMETER_PREFIX + name)]
  const definitions = names.map((name, index) => `${quoteName(name)} ${types[index]}`)
  await database.run(`CREATE OR REPLACE TABLE buffer_plan (${definitions.join(', ')})`)
  const appender = await database.connection.createAppender('buffer_plan')
  for (let from = 0; from < rows.length; from += 2048) {
    const slice = rows.slice(from, from + 2048)
    const chunk = DuckDBDataChunk.create(types, slice.length)
    fixed.forEach((name, index) => {
      chunk.setColumnValues(
        index,
        slice.map((row) => row[name]),
      )
    })
    parameters.forEach((name, index) => {
      chunk.setColumnValues(
        index + fixed.length,
        slice.map((row) => row.parameters[name] ?? null),
      )
    })
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
  await database.run(
    `COPY (SELECT * FROM buffer_plan ORDER BY row) TO ${quoteText(`${file}.tmp`)} (${PARQUET_OPTIONS})`,
  )
  await database.run('DROP TABLE buffer_plan')
  publishFile(file)
}
