import { InternalError } from '../base/errors.ts'
import type { RunResult } from '../base/run.ts'
import type { Database } from './database.ts'
import { quoteName, quoteText } from './database.ts'
import type { PlanRow } from './plan-row.ts'
import { PARQUET_OPTIONS } from './table-layout.ts'

/** One finished run as a row of `data/runs`. */
export interface FinishedRun {
  readonly row: PlanRow
  readonly stateHash: string
  /** Keyed `indicator@window`; null outside the run. */
  readonly outcomes: Readonly<Record<string, number | null>>
}

/** Prefix of the columns that hold uncertain parameters. */
export const PARAMETER_PREFIX = 'parameter:'

function finiteOrNull(value: number | null | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** Writes finished runs, in the order given, as a Parquet file: mix, replication, seed, hash, parameters, outcomes. */
export async function writeRuns(database: Database, runs: readonly FinishedRun[], file: string): Promise<void> {
  const first = runs[0]
  if (!first) throw new InternalError(`${file} would hold no run`)
  const parameters = Object.keys(first.row.parameters)
  const outcomes = Object.keys(first.outcomes)
  for (const run of runs) {
    if (Object.keys(run.outcomes).length !== outcomes.length || outcomes.some((key) => !(key in run.outcomes))) {
      throw new InternalError(`run ${run.row.row} has other outcomes than run ${first.row.row}`)
    }
  }
  const { DOUBLE, INTEGER, VARCHAR, DuckDBDataChunk } = await import('@duckdb/node-api')
  const names = [
    '_run',
    'mix',
    'replication',
    'seed',
    'stateHash',
    ...parameters.map((name) => PARAMETER_PREFIX + name),
    ...outcomes,
  ]
  const types = [INTEGER, VARCHAR, INTEGER, VARCHAR, VARCHAR, ...[...parameters, ...outcomes].map(() => DOUBLE)]
  const definitions = names.map((name, index) => `${quoteName(name)} ${types[index]}`)
  await database.run(`CREATE OR REPLACE TABLE buffer_runs (${definitions.join(', ')})`)
  const appender = await database.connection.createAppender('buffer_runs')
  for (const { row, stateHash, outcomes: values } of runs) {
    const chunk = DuckDBDataChunk.create(types, 1)
    const cells = [
      row.row,
      row.mix,
      row.replication,
      row.seed,
      stateHash,
      ...parameters.map((name) => row.parameters[name] ?? null),
      ...outcomes.map((name) => finiteOrNull(values[name])),
    ]
    for (const [index, cell] of cells.entries()) chunk.setColumnValues(index, [cell])
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
  await database.run(
    `COPY (SELECT * EXCLUDE ("_run") FROM buffer_runs ORDER BY "_run") TO ${quoteText(file)} (${PARQUET_OPTIONS})`,
  )
  await database.run('DROP TABLE buffer_runs')
}

/** A run's row from what a simulation returned. */
export function finishRun(row: PlanRow, result: RunResult): FinishedRun {
  return { row, stateHash: result.stateHash, outcomes: result.outcomes }
}
