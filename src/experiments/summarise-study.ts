import type { Database } from '../results/database.ts'
import type { RecordedRun } from '../results/read-runs.ts'
import { type SummaryCell, writeSummary } from '../results/summary-csv.ts'
import { mean } from '../statistics/mean.ts'
import { meanInterval } from '../statistics/mean-interval.ts'
import { standardDeviation } from '../statistics/standard-deviation.ts'
import { type StudySummary, summarizeStudy } from '../statistics/study.ts'
import { finiteOrNull } from '../statistics/study-table.ts'
import { BUDGET_COLUMNS, type BudgetRow, summariseBudget } from './budget/budget-summary.ts'
import type { StudyPlan } from './build-plan.ts'
import { findChangeFlags } from './change-flags.ts'
import { findMultipliers } from './find-multipliers.ts'
import { outcomeKey, studyInputOf } from './study-input.ts'

/** Level of an outcome in one arm and window, over replications. */
export interface OutcomeLevel {
  readonly mix: string
  readonly outcome: string
  readonly indicator: string
  readonly window: string
  /** All null where the window is outside the run. */
  readonly mean: number | null
  readonly low: number | null
  readonly high: number | null
  readonly deviation: number | null
  readonly replications: number
}

const LEVEL_COLUMNS = [
  'mix',
  'outcome',
  'indicator',
  'window',
  'mean',
  'low',
  'high',
  'deviation',
  'replications',
] as const

/** Levels of all outcomes, in the order of arms, outcomes and windows. */
export function summariseLevels(plan: StudyPlan, runs: readonly RecordedRun[]): OutcomeLevel[] {
  const confidence = plan.scenario.inference.confidencePct / 100
  return plan.arms.flatMap((arm) => {
    const own = runs.filter((run) => run.mix === arm.name)
    return plan.scenario.outcomes.flatMap((outcome) =>
      outcome.windows.map((window) => {
        const key = outcomeKey(outcome, plan.windows.idFor(window, arm.name))
        const values = Float64Array.from(own.map((run) => run.outcomes[key] ?? Number.NaN)).filter(Number.isFinite)
        const interval = meanInterval(values, confidence)
        return {
          mix: arm.name,
          outcome: outcome.name,
          indicator: outcome.indicator,
          window,
          mean: values.length === 0 ? null : finiteOrNull(mean(values)),
          low: finiteOrNull(interval.low),
          high: finiteOrNull(interval.high),
          deviation: finiteOrNull(standardDeviation(values)),
          replications: values.length,
        }
      }),
    )
  })
}

/** What a finished study says: levels, and for a bench everything that is measured against the reference. */
export interface StudyFindings {
  readonly levels: readonly OutcomeLevel[]
  readonly summary: StudySummary | null
  /** What each arm's money came to; none for a scenario. */
  readonly budget: readonly BudgetRow[]
}

/** Computes the findings and writes them to `summary/`. */
export async function summariseStudy(
  plan: StudyPlan,
  runs: readonly RecordedRun[],
  database: Database,
  directory: string,
): Promise<StudyFindings> {
  const levels = summariseLevels(plan, runs)
  const levelRows = levels.map((level) => LEVEL_COLUMNS.map((column): SummaryCell => level[column]))
  writeSummary(directory, 'outcomes', LEVEL_COLUMNS, levelRows)
  if (plan.scenario.kind !== 'Bench') return { levels, summary: null, budget: [] }
  const flags = await findChangeFlags(plan, database, directory)
  const impliedMultipliers = await findMultipliers(plan, database, directory)
  const budget = await summariseBudget(plan, database, directory)
  const budgetRows = budget.map((row) => BUDGET_COLUMNS.map((column): SummaryCell => row[column]))
  writeSummary(directory, 'budget', BUDGET_COLUMNS, budgetRows)
  const summary = summarizeStudy({ ...studyInputOf(plan, runs), flags, impliedMultipliers })
  for (const [name, { columns, rows }] of Object.entries(summary)) {
    const cells = (rows as readonly Record<string, SummaryCell>[]).map((row) =>
      (columns as readonly string[]).map((column) => row[column] ?? null),
    )
    writeSummary(directory, name, columns, cells)
  }
  return { levels, summary, budget }
}
