import { join } from 'node:path'
import { UsageError } from '../base/errors.ts'
import { makeResultsFolder, nameResults } from '../results/folder.ts'
import type { Context } from './context.ts'
import { finishStudy } from './finish-study.ts'
import { assignmentsOf } from './flags.ts'
import { type OpenStudy, openStudy } from './open-study.ts'
import { describePlan, printPlan } from './print-plan.ts'
import { describeProblem } from './problem-lines.ts'
import { runStudy } from './run-study.ts'
import { solveStudy } from './solve-study.ts'
import type { StudyFlags } from './study-flags.ts'

/** What `run` and `bench` do: read, plan, run, tell. */
export async function carryOutStudy(
  file: string,
  kind: 'Scenario' | 'Bench',
  flags: StudyFlags,
  context: Context,
): Promise<void> {
  const opened = openStudy(file, assignmentsOf(flags), flags.mix)
  if (opened.plan.scenario.kind !== kind) {
    throw new UsageError(
      kind === 'Bench' ? `${file} is no bench; use: regio run ${file}` : `${file} is a bench; use: regio bench ${file}`,
    )
  }
  for (const warning of flags.quiet === true ? [] : opened.read.warnings) {
    context.tell(describeProblem({ ...warning, message: `warning: ${warning.message}` }))
  }
  if (flags.dryRun === true) return showPlan(opened, flags, context)
  const study = await solveStudy(opened, { file, assignments: assignmentsOf(flags), mixes: flags.mix }, flags, context)
  if (study === null) return
  const { plan } = study
  const directory = flags.output ?? join('results', nameResults(plan.scenario.id, plan.hash, new Date()))
  makeResultsFolder(directory, flags.force === true)
  if (flags.quiet !== true) context.tell(`${printPlan(plan)[0]}; writing ${directory}`)
  await finishStudy(study, await runStudy(study, directory, flags, context), flags, context)
}

/** Prints the plan instead of running it. */
export function showPlan(study: OpenStudy, flags: { readonly json?: boolean }, context: Context): void {
  if (flags.json === true) context.out(JSON.stringify(describePlan(study.plan)))
  else for (const line of printPlan(study.plan)) context.out(line)
}
