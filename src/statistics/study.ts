import { decideStopping, type StoppingDecision, type StoppingPlan } from './stopping-rule.ts'
import { summarizeBreakEven } from './study-break-even.ts'
import { summarizeContrasts } from './study-contrasts.ts'
import { summarizeEffects } from './study-effects.ts'
import { summarizeFrontier } from './study-frontier.ts'
import type { StudyInput } from './study-input.ts'
import { summarizeInteractions } from './study-interactions.ts'
import { precisionGoals, summarizePrecision } from './study-precision.ts'
import type { StudyTable } from './study-table.ts'
import { summarizeVerdicts } from './study-verdicts.ts'
import { viewStudy } from './study-view.ts'

/** The summary tables of a study, named as their files under `summary/`. */
export interface StudySummary {
  readonly effects: StudyTable
  readonly verdicts: StudyTable
  readonly frontier: StudyTable
  readonly interactions: StudyTable
  readonly precision: StudyTable
  readonly contrasts: StudyTable
  readonly 'break-even': StudyTable
}

/** Summarizes a study. The same input gives the same tables, in whatever order its replications come. */
export function summarizeStudy(input: StudyInput): StudySummary {
  const view = viewStudy(input)
  return {
    effects: summarizeEffects(view),
    verdicts: summarizeVerdicts(view),
    frontier: summarizeFrontier(view),
    interactions: summarizeInteractions(view),
    precision: summarizePrecision(view),
    contrasts: summarizeContrasts(view),
    'break-even': summarizeBreakEven(view),
  }
}

/** Whether a running study is sharp enough, must go on, or has spent its replications. */
export function decideStudy(input: StudyInput, plan: StoppingPlan): StoppingDecision {
  return decideStopping(input.replications.length, plan, precisionGoals(viewStudy(input)))
}
