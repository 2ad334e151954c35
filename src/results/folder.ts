import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../base/errors.ts'
import { LOCK_FILE, readLock } from './lock.ts'
import { STATUS_FILE } from './status.ts'

/** Names inside a results folder. */
export const RESULT_NAMES = {
  manifest: 'manifest.json',
  scenario: 'scenario.resolved.yaml',
  plan: 'plan.parquet',
  data: 'data',
  summary: 'summary',
  evaluation: 'evaluation',
  views: 'results.sql',
  report: 'report.html',
} as const

const KNOWN_NAMES = new Set<string>([
  ...Object.values(RESULT_NAMES),
  LOCK_FILE,
  STATUS_FILE,
  'failures.ndjson',
  'export',
])

/** Name of a new results folder: `yyyymmddThhmmssZ-id-hash6`. */
export function nameResults(id: string, planHash: string, now: Date): string {
  const stamp = now
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(/[-:]/g, '')
  return `${stamp}-${id}-${planHash.slice(0, 6)}`
}

/**
 * Makes an empty results folder. A folder that holds anything is refused without `force`; with it, the files of an
 * earlier result are removed, and a folder that holds anything else is refused still. Errors: `UsageError`.
 */
export function makeResultsFolder(directory: string, force: boolean): void {
  if (existsSync(directory)) {
    const names = readdirSync(directory)
    if (names.length > 0 && !force) {
      throw new UsageError(`${directory} exists and is not empty; --force overwrites an earlier result`)
    }
    const strange = names.filter((name) => !KNOWN_NAMES.has(name.replace(/\.tmp$/, '')))
    if (strange.length > 0) throw new UsageError(`${directory} holds ${strange[0]}, which is no part of a result`)
    const holder = readLock(directory)
    if (holder) throw new UsageError(`${directory} is being written by process ${holder.pid}`)
    for (const name of names) rmSync(join(directory, name), { recursive: true, force: true })
  }
  mkdirSync(directory, { recursive: true })
}

/** Files of a folder and those below, as paths relative to it with `/`, sorted; unfinished files are left out. */
export function listFiles(directory: string, below = ''): string[] {
  if (!existsSync(join(directory, below))) return []
  const files: string[] = []
  for (const entry of readdirSync(join(directory, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) files.push(...listFiles(directory, path))
    else if (!entry.name.endsWith('.tmp')) files.push(path)
  }
  return files.sort()
}

/** Removes files that a killed session left unfinished. */
export function clearUnfinished(directory: string, below = ''): void {
  for (const entry of readdirSync(join(directory, below), { withFileTypes: true })) {
    const path = join(below, entry.name)
    if (entry.isDirectory()) clearUnfinished(directory, path)
    else if (entry.name.endsWith('.tmp')) rmSync(join(directory, path), { force: true })
  }
}

/** Removes the parts of `data/` that are not to be kept: those of sessions that stopped inside them. */
export function removePartsExcept(directory: string, kept: ReadonlySet<number>): void {
  for (const file of listFiles(directory, RESULT_NAMES.data)) {
    const part = Number(/part-(\d+)\.parquet$/.exec(file)?.[1])
    if (!kept.has(part)) rmSync(join(directory, file), { force: true })
  }
}
