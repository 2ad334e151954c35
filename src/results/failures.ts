import { appendFileSync } from 'node:fs'
import { join } from 'node:path'

/** A run that gave no result. */
export interface RunFailure {
  readonly row: number
  readonly mix: string
  readonly replication: number
  readonly seed: string
  /** Name of the error's class. */
  readonly type: string
  readonly message: string
  /** Exit code that the error carries; 5 is a broken book. */
  readonly exitCode: number
}

/** Name of the file of failures. */
export const FAILURES_FILE = 'failures.ndjson'

/** Appends a failure with the command that reruns it from inside the folder. */
export function appendFailure(directory: string, failure: RunFailure): void {
  const line = { time: new Date().toISOString(), ...failure, replay: `regio replay . ${failure.row}` }
  appendFileSync(join(directory, FAILURES_FILE), `${JSON.stringify(line)}\n`)
}
