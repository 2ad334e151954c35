import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { InvalidInputError } from '../base/errors.ts'
import { writeFileDurably } from './durable.ts'
import { listFiles, RESULT_NAMES } from './folder.ts'

/** What made a result and what is in it. */
export interface Manifest {
  readonly format: 'regio-results/1'
  readonly kind: 'Scenario' | 'Bench'
  readonly id: string
  readonly versions: { readonly regio: string; readonly node: string; readonly duckdb: string }
  /** Version and hash of the code that simulates. */
  readonly code: string
  readonly packHash: string
  /** Year of the pack whose state the runs start from. */
  readonly baseYear: number
  readonly planHash: string
  readonly seed: string
  readonly runs: { readonly planned: number; readonly done: number; readonly failed: number }
  readonly started: string
  readonly finished: string | null
  /** Null while unfinished. */
  readonly exitCode: number | null
  /** Hash over the state hashes of all runs in plan order; null while unfinished. */
  readonly stateHash: string | null
  readonly command: readonly string[]
  /** SHA-256 of every file that a rerun gives byte for byte. */
  readonly checksums: Readonly<Record<string, string>>
}

/** SHA-256 of the reproducible files: `data/`, `summary/`, the plan, the resolved scenario. */
export function checksumResults(directory: string): Record<string, string> {
  const files = [
    ...listFiles(directory, RESULT_NAMES.data),
    RESULT_NAMES.plan,
    RESULT_NAMES.scenario,
    ...listFiles(directory, RESULT_NAMES.summary),
  ].filter((file) => existsSync(join(directory, file)))
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(directory, file)))
        .digest('hex'),
    ]),
  )
}

/** Writes `manifest.json`. */
export function writeManifest(directory: string, manifest: Manifest): void {
  writeFileDurably(join(directory, RESULT_NAMES.manifest), `${JSON.stringify(manifest, null, 2)}\n`)
}

/** Reads `manifest.json`; a folder without one is no result. */
export function readManifest(directory: string): Manifest {
  const file = join(directory, RESULT_NAMES.manifest)
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Manifest
  } catch (error) {
    const message = existsSync(file) ? `cannot be read: ${(error as Error).message}` : 'is missing: no results folder'
    throw new InvalidInputError([{ file, line: 1, column: 1, path: '', message }])
  }
}
