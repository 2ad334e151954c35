import { availableParallelism } from 'node:os'
import { needsPilot, pilotKey } from '../experiments/budget/pilot-plan.ts'
import { solveBudget } from '../experiments/budget/solve-budget.ts'
import { createThreadRunner } from '../experiments/thread-runner.ts'
import { type Assignment, readAssignment } from '../scenario/assignments.ts'
import type { SolvedBudget } from '../scenario/resolved.ts'
import type { Context } from './context.ts'
import { listenForInterrupt } from './interrupt.ts'
import { type OpenStudy, openStudy } from './open-study.ts'
import { showProgress } from './progress.ts'
import { workerEntry } from './run-study.ts'
import type { ExecutionFlags } from './study-flags.ts'

/**
 * The study with its budget rule solved on a pilot: factors and shares of taxes become part of the scenario, so that
 * whoever runs it afterwards runs the same. The study itself where there is nothing to solve; null after an
 * interruption, which sets the exit code.
 */
export async function solveStudy(
  study: OpenStudy,
  reopen: { readonly file: string; readonly assignments: readonly Assignment[]; readonly mixes: readonly string[] },
  flags: ExecutionFlags,
  context: Context,
): Promise<OpenStudy | null> {
  const { plan } = study
  if (!needsPilot(plan)) return study
  const { budget, run } = plan.scenario
  if (flags.quiet !== true)
    context.tell(`${budget.rule}: solving budgets on a pilot of ${budget.pilotReplications} replications`)
  const jobs = flags.jobs ?? Math.max(1, Math.floor(availableParallelism() / flags.threads))
  const runner = await createThreadRunner(workerEntry(), jobs)
  const mode = flags.quiet === true ? 'none' : flags.progress
  const show = showProgress(mode, context, runner.monthsDone, run.months + run.burnInMonths)
  const interrupt = listenForInterrupt(context)
  let solved: SolvedBudget[] | null
  try {
    solved = await solveBudget(plan, {
      runner,
      threads: flags.threads,
      signal: interrupt.signal,
      progress: (done, planned) => show.update({ planned, kept: 0, done, failed: 0 }),
    })
  } finally {
    show.stop()
    interrupt.release()
    await runner.close()
  }
  if (solved === null) {
    context.exitCode = interrupt.exitCode()
    context.tell('interrupted before budgets were solved; nothing was run')
    return null
  }
  const found = [
    readAssignment(`budget.solved=${JSON.stringify(solved)}`, 'pilot'),
    readAssignment(`budget.solvedFor=${JSON.stringify(pilotKey(plan.scenario, plan.context))}`, 'pilot'),
  ]
  return openStudy(reopen.file, [...reopen.assignments, ...found], reopen.mixes)
}
