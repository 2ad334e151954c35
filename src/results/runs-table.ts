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

function literal(value: number | string | null | undefined): string {
  if (value === null || value === undefined) return 'NULL'
  if (typeof value === 'string') return quoteText(value)
  if (!Number.isFinite(value)) return 'NULL'
  return `${value}::DOUBLE`
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
  const definitions = [
    '"_run" INTEGER, mix VARCHAR, replication INTEGER, seed VARCHAR, "stateHash" VARCHAR',
    ...parameters.map((name) => `${quoteName(PARAMETER_PREFIX + name)} DOUBLE`),
    ...outcomes.map((name) => `${quoteName(name)} DOUBLE`),
  ]
  await database.run(`CREATE OR REPLACE TABLE buffer_runs (${definitions.join(', ')})`)
  for (const { row, stateHash, outcomes: values } of runs) {
    const cells = [
      String(row.row),
      ...[row.mix].map(literal),
      String(row.replication),
      literal(row.seed),
      literal(stateHash),
      ...parameters.map((name) => literal(row.parameters[name])),
      ...outcomes.map((name) => literal(values[name])),
    ]
    await database.run(`INSERT INTO buffer_runs VALUES (${cells.join(', ')})`)
  }
  await database.run(
    `COPY (SELECT * EXCLUDE ("_run") FROM buffer_runs ORDER BY "_run") TO ${quoteText(file)} (${PARQUET_OPTIONS})`,
  )
  await database.run('DROP TABLE buffer_runs')
}

/** A run's row from what a simulation returned. */
export function finishRun(row: PlanRow, result: RunResult): FinishedRun {
  return { row, stateHash: result.stateHash, outcomes: result.outcomes }
}
