import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { RegioError } from '../base/errors.ts'
import { EXIT_CODES } from '../base/exit-codes.ts'
import { type Database, openDatabase } from '../results/database.ts'
import { writeFileDurably } from '../results/durable.ts'
import { clearUnfinished, RESULT_NAMES } from '../results/folder.ts'
import { takeLock } from '../results/lock.ts'
import { checksumResults, type Manifest, writeManifest } from '../results/manifest.ts'
import { writePlanFile } from '../results/plan-file.ts'
import { type RecordedRun, readRuns } from '../results/read-runs.ts'
import { openStatusLog } from '../results/status.ts'
import { writeViews } from '../results/views.ts'
import type { StudyPlan } from './build-plan.ts'
import type { ExecutionLimits } from './execution.ts'
import { type BatchReport, runBatches } from './run-batches.ts'
import type { TaskRunner } from './task-runner.ts'

/** How a session is carried out and what it tells while it works. */
export interface SessionOptions {
  /** An empty folder, or one that an earlier session of the same plan left. */
  readonly directory: string
  readonly runner: TaskRunner
  /** Threads within one run. */
  readonly threads: number
  readonly limits: ExecutionLimits
  /** Text of `scenario.resolved.yaml`. */
  readonly resolvedYaml: string
  readonly command: readonly string[]
  readonly versions: Manifest['versions']
  /** Called before the first run and after each; `kept` runs were done by earlier sessions. */
  progress(state: { planned: number; kept: number; done: number; failed: number }): void
  /** Writes `summary/` from the finished runs. */
  summarise(runs: readonly RecordedRun[], database: Database): Promise<void>
}

/** What a session leaves. */
export interface SessionReport extends BatchReport {
  readonly directory: string
  /** Finished runs in the folder, earlier sessions included. */
  readonly runs: number
  readonly stateHash: string
}

/** Exit code of an interrupted session. */
export const INTERRUPTED = 130

/**
 * Runs what a results folder lacks of its plan, then writes summaries, views and manifest. The folder is locked
 * meanwhile; whatever kills the session, another one continues from the last whole part. Errors: those of the runs.
 */
export async function runSession(plan: StudyPlan, options: SessionOptions): Promise<SessionReport> {
  const { directory } = options
  const release = takeLock(directory)
  const database = await openDatabase()
  const status = openStatusLog(directory)
  const manifest = openManifest(plan, options)
  try {
    clearUnfinished(directory)
    writeFileDurably(join(directory, RESULT_NAMES.scenario), options.resolvedYaml)
    writeManifest(directory, manifest)
    await writePlanFile(database, plan.rows, join(directory, RESULT_NAMES.plan))
    writeFileSync(join(directory, 'failures.ndjson'), '', { flag: 'a' })
    const report = await runBatches(plan, options, database, status)
    const runs = await readRuns(database, directory)
    const stateHash = hashStates(runs)
    if (report.stopped !== 'interrupted') await options.summarise(runs, database)
    writeViews(directory)
    const exitCode = exitCodeOf(report)
    writeManifest(directory, {
      ...manifest,
      runs: { planned: report.planned, done: runs.length, failed: report.failed },
      finished: new Date().toISOString(),
      exitCode,
      stateHash,
      checksums: checksumResults(directory),
    })
    status.append({ event: 'ended', exitCode, reason: report.stopped === 'no' ? 'done' : report.stopped })
    return { directory, runs: runs.length, stateHash, ...report }
  } catch (error) {
    const exitCode = error instanceof RegioError ? error.exitCode : 1
    writeManifest(directory, {
      ...manifest,
      finished: new Date().toISOString(),
      exitCode,
      checksums: checksumResults(directory),
    })
    status.append({ event: 'ended', exitCode, reason: error instanceof Error ? error.message : String(error) })
    throw error
  } finally {
    database.close()
    release()
  }
}

function exitCodeOf(report: BatchReport): number {
  if (report.stopped === 'interrupted') return INTERRUPTED
  return report.precise === false ? EXIT_CODES.precisionNotReached : EXIT_CODES.ok
}

function openManifest(plan: StudyPlan, options: SessionOptions): Manifest {
  const { scenario, context } = plan
  return {
    format: 'regio-results/1',
    kind: scenario.kind === 'Bench' ? 'Bench' : 'Scenario',
    id: scenario.id,
    versions: options.versions,
    code: context.code,
    packHash: context.packHash,
    baseYear: context.baseYear,
    planHash: plan.hash,
    seed: scenario.replications.seed,
    runs: { planned: plan.rows.length, done: 0, failed: 0 },
    started: new Date().toISOString(),
    finished: null,
    exitCode: null,
    stateHash: null,
    command: options.command,
    checksums: {},
  }
}

/** One hash for a study: over the state hashes of its runs in plan order, 16 hexadecimal digits. */
export function hashStates(runs: readonly RecordedRun[]): string {
  const hash = createHash('sha256')
  for (const run of runs) hash.update(`${run.mix}/${run.replication} ${run.stateHash}\n`)
  return hash.digest('hex').slice(0, 16)
}
