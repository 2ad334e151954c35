import { TooManyFailuresError } from '../base/errors.ts'
import { EXIT_CODES } from '../base/exit-codes.ts'
import type { PlanRow } from '../results/plan-row.ts'
import { requestOf, type StudyPlan } from './build-plan.ts'
import { BooksBrokenInRun, type ExecutionLimits, type ExecutionReport, type ExecutionSinks } from './execution.ts'
import { createOrderedResults } from './ordered-results.ts'
import { describeFault } from './run-task.ts'
import { splitTasks, type Task } from './split-tasks.ts'
import type { TaskRunner } from './task-runner.ts'

/**
 * Runs rows of a plan (whole parts, in order) and hands results to the one writer in plan order. Tasks start in plan order and no
 * further ahead of the writer than two per worker, so that memory stays bounded. A limit of time stops before the next
 * replication; an interruption stops at the next month. Errors: `TooManyFailuresError`, `BooksError`.
 */
export async function executePlan(
  plan: StudyPlan,
  rows: readonly PlanRow[],
  runner: TaskRunner,
  threads: number,
  limits: ExecutionLimits,
  sinks: ExecutionSinks,
): Promise<ExecutionReport> {
  const tasks = splitTasks(rows, runner.jobs)
  const ordered = createOrderedResults(rows)
  const partLength = new Map<number, number>()
  for (const row of plan.rows) partLength.set(row.part, (partLength.get(row.part) ?? 0) + 1)
  const underWay = new Set<Promise<void>>()
  const inPart = { part: 0, rows: 0, failed: 0 }
  const state = { stopped: 'no' as ExecutionReport['stopped'] }
  let failed = 0
  let done = 0
  let started = 0
  const finished = new Set<number>()
  let head = 0
  let writing = Promise.resolve()
  let broken: Error | null = null

  const stop = () => {
    state.stopped = 'interrupted'
    runner.stop()
  }
  limits.signal.addEventListener('abort', stop)
  if (limits.signal.aborted) stop()

  async function closePart(): Promise<void> {
    if (inPart.rows + inPart.failed === 0) return
    await sinks.finishPart(inPart.part, inPart.rows, inPart.failed)
    inPart.rows = 0
    inPart.failed = 0
  }

  async function drain(): Promise<void> {
    for (let next = ordered.take(); next !== null; next = ordered.take()) {
      const { row, outcome } = next
      inPart.part = row.part
      if ('result' in outcome) {
        done += 1
        inPart.rows += 1
        sinks.add(row, outcome.result)
      } else {
        failed += 1
        inPart.failed += 1
        sinks.fail(row, outcome.fault)
        if (outcome.fault.exitCode === EXIT_CODES.brokenBook) throw new BooksBrokenInRun(row, outcome.fault.message)
        if (failed > limits.maxFailures) {
          throw new TooManyFailuresError(
            `${failed} of ${done + failed} runs failed; the last: ${outcome.fault.message}`,
          )
        }
      }
      if (inPart.rows + inPart.failed === partLength.get(row.part)) await closePart()
    }
  }

  function scheduleDrain(): void {
    writing = writing
      .then(drain)
      .then(() => sinks.progress(done + ordered.waiting(), failed))
      .catch((error: Error) => {
        broken ??= error
      })
  }

  async function carryOut(task: Task): Promise<void> {
    const reported = new Set<number>()
    try {
      await runner.run(
        task.rows.map((row) => requestOf(plan, row, threads)),
        (message) => {
          reported.add(message.index)
          ordered.put(task.rows[message.index]!.row, message)
          scheduleDrain()
        },
      )
    } catch (error) {
      if (state.stopped !== 'interrupted' && !broken) {
        task.rows.forEach((row, index) => {
          if (!reported.has(index)) ordered.put(row.row, { fault: describeFault(error) })
        })
      }
    }
    scheduleDrain()
    await writing
  }

  try {
    while (started < tasks.length && state.stopped === 'no' && !broken) {
      const task = tasks[started]!
      const fresh = task.replication !== tasks[started - 1]?.replication
      if (fresh && started > 0 && limits.outOfTime()) {
        state.stopped = 'out-of-time'
        break
      }
      started += 1
      const position = started - 1
      const running = carryOut(task).finally(() => {
        underWay.delete(running)
        finished.add(position)
        while (finished.delete(head)) head += 1
      })
      underWay.add(running)
      while (underWay.size >= runner.jobs * 2 || (underWay.size > 0 && started - head >= runner.jobs * 4)) {
        await Promise.race(underWay)
      }
    }
    if (broken) runner.stop()
    await Promise.all(underWay)
    await writing
    if (broken) throw broken
    if (state.stopped !== 'interrupted') await closePart()
    return { done, failed, stopped: ordered.left() === 0 ? 'no' : state.stopped }
  } finally {
    limits.signal.removeEventListener('abort', stop)
  }
}
