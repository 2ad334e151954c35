import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { RegioError } from '../base/errors.ts'
import { type Database, openDatabase } from '../results/database.ts'
import { writeFileDurably } from '../results/durable.ts'
import { appendFailure } from '../results/failures.ts'
import { clearUnfinished, RESULT_NAMES, removePartsExcept } from '../results/folder.ts'
import { takeLock } from '../results/lock.ts'
import { checksumResults, type Manifest, writeManifest } from '../results/manifest.ts'
import { createPartWriter } from '../results/part-writer.ts'
import { writePlanFile } from '../results/plan-file.ts'
import { type RecordedRun, readRuns } from '../results/read-runs.ts'
import { completedParts, openStatusLog, readStatus } from '../results/status.ts'
import { writeViews } from '../results/views.ts'
import type { StudyPlan } from './build-plan.ts'
import { executePlan } from './execute-plan.ts'
import type { ExecutionLimits } from './execution.ts'
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
export interface SessionReport {
  readonly directory: string
  readonly planned: number
  /** Finished runs in the folder, earlier sessions included. */
  readonly runs: number
  readonly failed: number
  readonly stopped: 'no' | 'interrupted' | 'out-of-time'
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
    const report = await carryOut(plan, options, database)
    const runs = await readRuns(database, directory)
    const stateHash = hashStates(runs)
    if (report.stopped !== 'interrupted') await options.summarise(runs, database)
    writeViews(directory)
    const exitCode = report.stopped === 'interrupted' ? INTERRUPTED : 0
    writeManifest(directory, {
      ...manifest,
      runs: { planned: plan.rows.length, done: runs.length, failed: report.failed },
      finished: new Date().toISOString(),
      exitCode,
      stateHash,
      checksums: checksumResults(directory),
    })
    status.append({ event: 'ended', exitCode, reason: report.stopped === 'no' ? 'done' : report.stopped })
    return {
      directory,
      planned: plan.rows.length,
      runs: runs.length,
      failed: report.failed,
      stopped: report.stopped,
      stateHash,
    }
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

async function carryOut(plan: StudyPlan, options: SessionOptions, database: Database) {
  const { directory, runner } = options
  const status = openStatusLog(directory)
  const plannedRows = new Map<number, number>()
  for (const row of plan.rows) plannedRows.set(row.part, (plannedRows.get(row.part) ?? 0) + 1)
  const kept = completedParts(readStatus(directory), plannedRows)
  removePartsExcept(directory, kept)
  const keptRuns = plan.rows.filter((row) => kept.has(row.part)).length
  status.append({ event: 'started', planned: plan.rows.length, kept: keptRuns, jobs: runner.jobs, pid: process.pid })
  const progress = (done: number, failed: number) =>
    options.progress({ planned: plan.rows.length, kept: keptRuns, done, failed })
  progress(0, 0)
  const writer = await createPartWriter(directory, database)
  return executePlan(plan, kept, runner, options.threads, options.limits, {
    add(row, result) {
      writer.add(row, result)
      status.append({ event: 'run', row: row.row, mix: row.mix, replication: row.replication })
    },
    fail(row, fault) {
      appendFailure(directory, { row: row.row, mix: row.mix, replication: row.replication, seed: row.seed, ...fault })
      status.append({ event: 'failed', row: row.row, mix: row.mix, replication: row.replication })
    },
    async finishPart(part, rows, failed) {
      await writer.finishPart(part)
      status.append({ event: 'part', part, rows, failed })
    },
    progress,
  })
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
