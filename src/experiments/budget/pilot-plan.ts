import type { PlanRow } from '../../results/plan-row.ts'
import type { ResolvedScenario, SolvedBudget } from '../../scenario/resolved.ts'
import { buildPlan, hashOf, type StudyPlan } from '../build-plan.ts'
import type { Arm } from '../expand-mixes.ts'
import type { StudyContext } from '../study-context.ts'

const MONTHS_AFTER_LAST_SPENDING = 12

/** Hash of everything that decides what a pilot finds; 16 hexadecimal digits. */
export function pilotKey(scenario: ResolvedScenario, context: StudyContext): string {
  const { run, policies, mixes, reference, placebos, uncertainty, world, replications } = scenario
  const { solved: _solved, solvedFor: _solvedFor, ...budget } = scenario.budget
  const seed = replications.seed
  const study = { run, policies, mixes, reference, placebos, uncertainty, world, budget, seed }
  return hashOf([study, context.packHash, context.code]).slice(0, 16)
}

/** Whether the study's budget rule must be solved before its runs. */
export function needsPilot({ scenario, context }: StudyPlan): boolean {
  const { rule, solvedFor } = scenario.budget
  return scenario.kind === 'Bench' && rule !== 'none' && solvedFor !== pilotKey(scenario, context)
}

/**
 * A pilot of a study with the settings to try: replications with seeds of their own, no further than a year after the
 * last spending, or the whole run where deficits are compared; nothing is recorded beyond budgets and accounts.
 */
export function pilotPlan(plan: StudyPlan, tried: readonly SolvedBudget[], arms: ReadonlySet<string>): StudyPlan {
  const { scenario, context } = plan
  const { seed } = scenario.replications
  const count = scenario.budget.pilotReplications
  const pilot: ResolvedScenario = {
    ...scenario,
    run: pilotRun(scenario, plan.arms),
    budget: { ...scenario.budget, solved: tried },
    replications: { seed: `${seed}/pilot`, count, min: count, max: count, batch: count },
    record: { monthly: [], flows: [] },
  }
  const built = buildPlan(pilot, context)
  const rows = built.rows.filter((row) => arms.has(row.mix)).map((row): PlanRow => ({ ...row, part: 1, sameAs: null }))
  return { ...built, rows }
}

function pilotRun({ run, budget }: ResolvedScenario, arms: readonly Arm[]): ResolvedScenario['run'] {
  if (budget.rule === 'deficit-neutral') return run
  const ends = arms.flatMap((arm) => arm.policies.map((policy) => Math.max(run.start, policy.to)))
  const end = Math.min(run.end, Math.max(...ends) + MONTHS_AFTER_LAST_SPENDING)
  return { ...run, end, months: end - run.start + 1 }
}
