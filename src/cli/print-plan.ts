import { formatMonth } from '../base/months.ts'
import { needsPilot } from '../experiments/budget/pilot-plan.ts'
import type { StudyPlan } from '../experiments/build-plan.ts'
import { formatTable } from './table.ts'

/** What a plan comes to, in numbers. */
export function describePlan(plan: StudyPlan) {
  const { scenario } = plan
  const { run, replications, budget } = scenario
  const most = plan.rows.at(-1)?.replication ?? 0
  const merged = plan.rows.filter((row) => row.sameAs !== null)
  return {
    id: scenario.id,
    planHash: plan.hash,
    arms: plan.arms.map((arm) => ({
      name: arm.name,
      role: arm.name === scenario.reference && arm.role === 'mix' ? 'reference' : arm.role,
      policies: arm.policies.map((policy) => policy.name),
      budgetBnKrwPerYear: arm.policies.reduce((sum, policy) => sum + policy.budgetBnKrwPerYear, 0),
      sameAs: merged.find((row) => row.mix === arm.name)?.sameAs ?? null,
    })),
    replications: most,
    ...(replications.stopWhen === undefined ? {} : { atLeast: replications.min }),
    runs: plan.rows.length,
    distinctRuns: plan.rows.length - merged.length,
    parts: plan.rows.at(-1)?.part ?? 0,
    start: formatMonth(run.start),
    months: run.months,
    burnInMonths: run.burnInMonths,
    personsPerAgent: run.personsPerAgent,
    seed: replications.seed,
    budgetRule: budget.rule,
    budgetSolved: budget.rule === 'none' ? null : !needsPilot(plan),
    uncertain: Object.keys(scenario.uncertainty),
  }
}

/** The plan for people. */
export function printPlan(plan: StudyPlan): string[] {
  const all = describePlan(plan)
  const merged = all.runs - all.distinctRuns
  const { budget } = plan.scenario
  const rows = all.arms.map((arm) => [
    arm.name,
    arm.role,
    arm.budgetBnKrwPerYear === 0 ? '–' : arm.budgetBnKrwPerYear.toLocaleString('en'),
    arm.sameAs === null ? arm.policies.join(' ') || '–' : `same as ${arm.sameAs}`,
  ])
  return [
    `${all.id}: ${all.arms.length === 1 ? '1 arm' : `${all.arms.length} arms`} × ${all.atLeast === undefined ? '' : `${all.atLeast} to `}${all.replications} replications = ${all.runs} runs${all.atLeast === undefined ? '' : ' at most'}${merged > 0 ? `, ${merged} of them merged` : ''}`,
    `${all.start}, ${all.months} months after ${all.burnInMonths} of burn-in, 1 person for ${all.personsPerAgent}, seed "${all.seed}", plan ${all.planHash.slice(0, 6)}`,
    '',
    ...formatTable([['arm', 'role', 'bn a year', 'policies'], ...rows]).map((line) => line.trimEnd()),
    ...(needsPilot(plan)
      ? [
          '',
          `${budget.rule}: budgets are as stated; a pilot of ${budget.pilotReplications} replications sets them before the runs`,
        ]
      : []),
    ...(all.uncertain.length > 0 ? ['', `uncertain, drawn per replication: ${all.uncertain.join(', ')}`] : []),
  ]
}
