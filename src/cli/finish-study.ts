import { AssertionFailure, PrecisionError } from '../base/errors.ts'
import { checkAssertions } from './check-assertions.ts'
import type { Context } from './context.ts'
import type { CommonFlags } from './flags.ts'
import type { OpenStudy } from './open-study.ts'
import { shortPath } from './packs.ts'
import { printBudget } from './print-budget.ts'
import { printLevels, printVerdicts } from './print-findings.ts'
import { formatTime } from './progress.ts'
import type { FinishedStudy } from './run-study.ts'
import { STUDY_WORDS } from './study-words.ts'
import { writeStudyReport } from './write-study-report.ts'

/** Writes the report and tells what a finished session found: a table for people, or one line of JSON. */
export async function finishStudy(
  study: OpenStudy,
  finished: FinishedStudy,
  flags: CommonFlags,
  context: Context,
): Promise<void> {
  const { report, findings, seconds } = finished
  const words = STUDY_WORDS[flags.lang]
  const page = findings === null ? null : await writeStudyReport(report.directory, flags.lang, context)
  const { directory, runs, failed, stateHash } = report
  if (flags.json === true) {
    const outcomes = findings?.levels ?? []
    context.out(JSON.stringify({ directory, runs, failed, stateHash, report: page, outcomes }))
  } else if (flags.quiet !== true && report.stopped !== 'interrupted') {
    const lines = findings === null ? [] : describeFindings(study, finished, flags.lang)
    for (const line of lines) context.out(line)
    if (report.stopped === 'out-of-time') context.out(words.stopped(String(runs), String(report.planned)))
    if (failed > 0) context.out(words.failed(String(failed)))
    context.out(`${words.wrote} ${shortPath(page ?? directory)} (${formatTime(seconds)})`)
  }
  const broken = findings === null ? [] : checkAssertions(study.plan, findings.levels)
  if (broken.length > 0) throw new AssertionFailure(broken.join('\n'))
  if (report.precise === false) throw new PrecisionError(words.imprecise(String(study.plan.scenario.replications.max)))
}

function describeFindings(study: OpenStudy, { findings }: FinishedStudy, language: 'en' | 'ko'): string[] {
  const summary = findings!.summary
  const verdicts = summary === null ? [] : printVerdicts(study.plan, summary, language)
  const budget = printBudget(study.plan, findings!.budget, language)
  const money = budget.length === 0 ? [] : ['', ...budget]
  return [...(verdicts.length > 0 ? verdicts : printLevels(study.plan, findings!, language)), ...money, '']
}
