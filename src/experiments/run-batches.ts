import type { Database } from '../results/database.ts'
import { appendFailure } from '../results/failures.ts'
import { removePartsExcept } from '../results/folder.ts'
import { createPartWriter } from '../results/part-writer.ts'
import { readRuns } from '../results/read-runs.ts'
import { completedParts, readStatus, type StatusLog } from '../results/status.ts'
import { decideStudy } from '../statistics/study.ts'
import type { StudyPlan } from './build-plan.ts'
import { executePlan } from './execute-plan.ts'
import type { ExecutionReport, ExecutionSinks } from './execution.ts'
import type { SessionOptions } from './run-session.ts'
import { studyInputOf } from './study-input.ts'

/** How far the batches of a session came. */
export interface BatchReport {
  /** Runs of all replications that were asked for so far. */
  readonly planned: number
  readonly failed: number
  readonly stopped: ExecutionReport['stopped']
  /** Whether the half-widths asked for were reached; null where none is asked for or the session stopped early. */
  readonly precise: boolean | null
}

/** Runs what a folder lacks: all replications, or batches of them until the half-widths asked for are reached. */
export async function runBatches(
  plan: StudyPlan,
  options: SessionOptions,
  database: Database,
  status: StatusLog,
): Promise<BatchReport> {
  const { directory, runner } = options
  const kept = completedParts(readStatus(directory), countRows(plan))
  removePartsExcept(directory, kept)
  const keptAtFirst = new Set(kept)
  const writer = await createPartWriter(directory, database)
  const { stopWhen, ...replications } = plan.scenario.replications
  let goal = stopWhen === undefined ? Number.POSITIVE_INFINITY : replications.min
  let [doneBefore, failedBefore] = [0, 0]
  for (;;) {
    const within = plan.rows.filter((row) => row.replication <= goal)
    const missing = within.filter((row) => !kept.has(row.part))
    const keptRuns = within.filter((row) => keptAtFirst.has(row.part)).length
    const planned = within.length
    const progress: ExecutionSinks['progress'] = (done, failed) =>
      options.progress({ planned, kept: keptRuns, done: doneBefore + done, failed: failedBefore + failed })
    status.append({ event: 'started', planned, kept: planned - missing.length, jobs: runner.jobs, pid: process.pid })
    progress(0, 0)
    const report = await executePlan(plan, missing, runner, options.threads, options.limits, {
      add(row, result) {
        writer.add(row, result)
        status.append({ event: 'run', row: row.row, mix: row.mix, replication: row.replication })
      },
      fail(row, fault) {
        appendFailure(directory, {
          row: row.row,
          mix: row.mix,
          replication: row.replication,
          seed: row.seed,
          ...fault,
        })
        status.append({ event: 'failed', row: row.row, mix: row.mix, replication: row.replication })
      },
      async finishPart(part, rows, failed) {
        await writer.finishPart(part)
        status.append({ event: 'part', part, rows, failed })
      },
      progress,
    })
    doneBefore += report.done
    failedBefore += report.failed
    const state = { planned, failed: failedBefore, stopped: report.stopped }
    if (report.stopped !== 'no' || stopWhen === undefined) return { ...state, precise: null }
    const decision = decideStudy(studyInputOf(plan, await readRuns(database, directory)), replications)
    if (decision.verdict !== 'more') return { ...state, precise: decision.verdict === 'reached' }
    for (const row of missing) kept.add(row.part)
    goal = decision.next
  }
}

function countRows(plan: StudyPlan): Map<number, number> {
  const rows = new Map<number, number>()
  for (const row of plan.rows) rows.set(row.part, (rows.get(row.part) ?? 0) + 1)
  return rows
}
