import { exp } from '../base/exp.ts'
import { GAP_IDS } from '../indicators/balance-index.ts'
import { efficiencyOfLog, FACTOR_IDS } from '../indicators/efficiency-index.ts'
import type { RecordedRun } from '../results/read-runs.ts'
import type { ResolvedOutcome } from '../scenario/resolved.ts'
import { smallestEfficiencyEffect } from '../statistics/smallest-efficiency-effect.ts'
import type {
  OutcomeColumns,
  SmallestEffect,
  StudyInput,
  StudyOutcome,
  WeightedComponents,
} from '../statistics/study-input.ts'
import type { StudyPlan } from './build-plan.ts'
import { CASH_LAGGING, costliestYear } from './placebos.ts'

const BALANCE = 'balanceIndex'
const EFFICIENCY = 'efficiencyIndex'

/** The parts of each headline index, whose weights are uncertain, and the index of their weighted sum. */
const PARTS: Readonly<Record<string, WeightedComponents>> = {
  [BALANCE]: { components: GAP_IDS, link: (gap) => 100 * exp(-Math.LN2 * gap) },
  [EFFICIENCY]: { components: FACTOR_IDS, link: (factor) => efficiencyOfLog(FACTOR_IDS.length * factor) },
}

/** Key of an outcome's column in `data/runs`: `indicator@window`, or `indicator:region@window`. */
export function outcomeKey(outcome: ResolvedOutcome, windowId: string): string {
  return `${outcome.indicator}${outcome.region === undefined ? '' : `:${outcome.region}`}@${windowId}`
}

/** What statistics needs of a bench: outcomes of every arm by replication, paired with the reference's. */
export function studyInputOf(plan: StudyPlan, runs: readonly RecordedRun[]): StudyInput {
  const { scenario } = plan
  const replications = [...new Set(runs.map((run) => run.replication))].sort((one, other) => one - other)
  const names = new Set(scenario.outcomes.map((outcome) => outcome.name))
  const arms = plan.arms.map((arm) => arm.name)
  const columnsOf = (source: string, arm: string) => columns(plan, runs, replications, source, arm)
  const cashArm = arms.find((name) => name === 'cash-transfer') ?? arms.find((name) => name === CASH_LAGGING)
  return {
    mixes: plan.arms.map(({ name, role, policies }) => ({
      name,
      policies: policies.map((policy) => policy.name),
      role: name === scenario.reference ? 'reference' : role === 'mix' ? 'mix' : 'placebo',
    })),
    replications,
    outcomes: scenario.outcomes.map((outcome) => describeOutcome(plan, outcome, arms)),
    values: Object.fromEntries(arms.map((arm) => [arm, columnsOf(arm, arm)])),
    referenceFor: Object.fromEntries(arms.map((arm) => [arm, columnsOf(scenario.reference, arm)])),
    ...(names.has('balance') && names.has('efficiency')
      ? { verdict: { balance: 'balance', efficiency: 'efficiency' } }
      : {}),
    ...(scenario.tradeoff ? { tradeoff: scenario.tradeoff } : {}),
    ...(cashArm === undefined ? {} : { cashArm }),
    confidence: scenario.inference.confidencePct / 100,
    multiplicity: scenario.inference.multiplicity,
    seed: scenario.replications.seed,
  }
}

function describeOutcome(plan: StudyPlan, outcome: ResolvedOutcome, arms: readonly string[]): StudyOutcome {
  const goal = plan.scenario.replications.stopWhen?.halfWidth[outcome.name]
  const smallest = smallestEffectOf(plan, outcome, arms)
  const parts = PARTS[outcome.indicator]
  return {
    name: outcome.name,
    windows: outcome.windows,
    isGapScore: outcome.indicator === BALANCE && outcome.region === undefined,
    ...(goal === undefined ? {} : { goalHalfWidth: goal }),
    ...(smallest === null ? {} : { smallestEffect: { '*': smallest } }),
    ...(parts === undefined || outcome.region !== undefined ? {} : { weights: parts }),
  }
}

/** Balance counts from what the same won does as cash to lagging regions; efficiency from output equal to the money. */
function smallestEffectOf(plan: StudyPlan, outcome: ResolvedOutcome, arms: readonly string[]): SmallestEffect | null {
  if (outcome.region !== undefined) return null
  if (outcome.indicator === BALANCE) return arms.includes(CASH_LAGGING) ? { arm: CASH_LAGGING } : null
  const { outputPerYear } = plan.context
  if (outcome.indicator !== EFFICIENCY || outputPerYear <= 0) return null
  return { value: smallestEfficiencyEffect((costliestYear(plan.scenario, plan.arms) * 1e9) / outputPerYear) }
}

/** Outcomes of the runs of `source`, over the windows of `arm`; NaN where a run is missing, absent where all are null. */
function columns(
  plan: StudyPlan,
  runs: readonly RecordedRun[],
  replications: readonly number[],
  source: string,
  arm: string,
): OutcomeColumns {
  const byReplication = new Map(runs.filter((run) => run.mix === source).map((run) => [run.replication, run]))
  const found: Record<string, Float64Array> = {}
  const add = (name: string, window: string, key: string) => {
    const values = replications.map((replication) => byReplication.get(replication)?.outcomes[key] ?? Number.NaN)
    if (values.some(Number.isFinite)) found[`${name}@${window}`] = Float64Array.from(values)
  }
  for (const outcome of plan.scenario.outcomes) {
    for (const window of outcome.windows) {
      const id = plan.windows.idFor(window, arm)
      add(outcome.name, window, outcomeKey(outcome, id))
      for (const part of PARTS[outcome.indicator]?.components ?? []) add(part, window, `${part}@${id}`)
    }
  }
  return found
}
