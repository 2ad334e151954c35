import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { UsageError } from '../base/errors.ts'
import { formatMonth } from '../base/months.ts'
import { executePlan } from '../experiments/execute-plan.ts'
import { createThreadRunner } from '../experiments/thread-runner.ts'
import { firstStart } from '../pack/index.ts'
import { makeResultsFolder, nameResults } from '../results/folder.ts'
import { type Assignment, readAssignment } from '../scenario/assignments.ts'
import { judgeTargets } from '../validation/judge.ts'
import type { Measures } from '../validation/record.ts'
import { isHindcast } from '../validation/topics.ts'
import type { Context } from './context.ts'
import type { ScenarioFlags } from './flags.ts'
import { listenForInterrupt } from './interrupt.ts'
import { type OpenStudy, openStudy } from './open-study.ts'
import { packageFolder, shortPath } from './packs.ts'
import { printTargets, targetsJson } from './print-targets.ts'
import { showProgress } from './progress.ts'
import { workerEntry } from './run-study.ts'
import { allowedFailures, type ExecutionFlags } from './study-flags.ts'
import { showPlan } from './study-verb.ts'
import { packageVersion } from './version.ts'

/** Flags of `regio validate`. */
export interface ValidateFlags extends ExecutionFlags, ScenarioFlags {
  readonly pack?: string
  readonly output?: string
  readonly force?: boolean
  readonly dryRun?: boolean
}

/** What the runs of a validation came to. */
interface FinishedRuns {
  readonly measures: readonly Measures[]
  readonly failed: number
  readonly stopped: 'no' | 'interrupted' | 'out-of-time'
}

/** What `validate` does: plan, run, judge, tell. */
export async function validateStudy(
  given: string | undefined,
  assignments: readonly Assignment[],
  flags: ValidateFlags,
  context: Context,
): Promise<void> {
  const file = given ?? join(packageFolder(), 'scenarios', 'validation.yaml')
  const study = openStudy(file, assignments)
  const { plan, pack } = study
  if (plan.scenario.kind !== 'Scenario' || plan.arms.some((arm) => arm.policies.length > 0))
    throw new UsageError('validate needs a scenario without policies: targets are of runs without policy')
  if (flags.dryRun === true) return showPlan(study, flags, context)
  const directory = flags.output ?? join('results', nameResults(plan.scenario.id, plan.hash, new Date()))
  makeResultsFolder(directory, flags.force === true)
  if (flags.quiet !== true) context.tell(`${plan.rows.length} runs; writing ${directory}`)
  const runs = await runMeasures(study, flags, context)
  if (runs.stopped === 'interrupted') return
  const past = await runHindcast(study, file, assignments, flags, context)
  if (past.stopped === 'interrupted') return
  const judged = judgeTargets(pack.targets, [...runs.measures, ...past.measures])
  const { writeValidation } = await import('../report/write-validation.ts')
  const { folder: _folder, ...setting } = plan.scenario
  const report = writeValidation(directory, {
    judged,
    measures: [...runs.measures, ...past.measures],
    language: flags.lang,
    setting: {
      title: setting.title,
      country: pack.title,
      ...setting.run,
      replications: runs.measures.length,
      seed: setting.replications.seed,
      version: packageVersion(),
    },
    resolvedYaml: study.resolvedYaml,
    sources: pack.sources,
  })
  if (flags.json === true) context.out(JSON.stringify({ ...targetsJson(judged, flags.lang), directory, report }))
  else {
    if (flags.quiet !== true) for (const line of printTargets(judged, flags.lang)) context.out(line)
    context.out(shortPath(report))
  }
  const failed = runs.failed + past.failed
  if (failed > 0) context.tell(`${failed} runs failed and are left out`)
}

/** Runs from the earliest base year of the pack to the latest, where a target is about them. */
async function runHindcast(
  { pack }: OpenStudy,
  file: string,
  assignments: readonly Assignment[],
  flags: ValidateFlags,
  context: Context,
): Promise<FinishedRuns> {
  const first = pack.baseYears[0]!
  const years = pack.baseYears.at(-1)! - first
  if (years === 0 || !pack.targets.some(({ measure }) => isHindcast(measure)))
    return { measures: [], failed: 0, stopped: 'no' }
  const from = formatMonth(firstStart(first))
  const past = [`run.start="${from}"`, `run.months=${12 * years}`].map((text) => readAssignment(text))
  if (flags.quiet !== true) context.tell(`hindcast: the same replications from ${from} on`)
  return runMeasures(openStudy(file, [...assignments, ...past]), flags, context)
}

async function runMeasures({ plan }: OpenStudy, flags: ValidateFlags, context: Context): Promise<FinishedRuns> {
  const began = Date.now()
  const jobs = Math.min(plan.rows.length, flags.jobs ?? availableParallelism())
  const runner = await createThreadRunner(new URL('validate.js', workerEntry()), jobs)
  const { months, burnInMonths } = plan.scenario.run
  const mode = flags.quiet === true ? 'none' : flags.progress
  const show = showProgress(mode, context, runner.monthsDone, months + burnInMonths)
  const interrupt = listenForInterrupt(context)
  const measures: Measures[] = []
  const planned = plan.rows.length
  const progress = (done: number, failed: number) => show.update({ planned, kept: 0, done, failed })
  progress(0, 0)
  try {
    const limits = {
      maxFailures: allowedFailures(flags.maxFailures, planned),
      outOfTime: () => flags.timeBudget !== undefined && Date.now() - began > flags.timeBudget * 1000,
      signal: interrupt.signal,
    }
    const report = await executePlan(plan, plan.rows, runner, 1, limits, {
      add: (_, result) => measures.push(result.outcomes as Measures),
      fail: (row, fault) => context.tell(`replication ${row.replication} failed: ${fault.message}`),
      finishPart: async () => {},
      progress,
    })
    if (report.stopped === 'interrupted') {
      context.exitCode = interrupt.exitCode()
      context.tell('interrupted: nothing was judged')
    }
    return { measures, failed: report.failed, stopped: report.stopped }
  } finally {
    show.stop()
    interrupt.release()
    await runner.close()
  }
}
