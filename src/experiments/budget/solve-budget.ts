import type { ResolvedScenario, SolvedBudget } from '../../scenario/resolved.ts'
import { mean } from '../../statistics/mean.ts'
import { buildPlan, type StudyPlan } from '../build-plan.ts'
import { executePlan } from '../execute-plan.ts'
import { type Arm, instancesOf } from '../expand-mixes.ts'
import type { TaskRunner } from '../task-runner.ts'
import { moneyOf } from './envelope.ts'
import { closest, type Measured, nextSetting } from './next-value.ts'
import { pilotPlan } from './pilot-plan.ts'
import { type ArmRule, ruledArms, ruleFor } from './rule.ts'
import { centralBalance, spentBy } from './run-money.ts'

const MOST_ROUNDS = 8
const DIGITS = 6

/** What a pilot needs of its caller. */
export interface PilotOptions {
  readonly runner: TaskRunner
  readonly threads: number
  readonly signal: AbortSignal
  /** Called as pilot runs come in; `planned` grows from round to round. */
  progress(done: number, planned: number): void
}

/** One setting tried, with what the arm spent at it. */
interface Trial extends Measured {
  readonly spent: number
}

interface Candidate {
  readonly arm: Arm
  readonly rule: ArmRule
  readonly trials: Trial[]
  /** The setting of the next round; null when there is none. */
  next: number | null
}

/** Means over the pilot's replications: money spent, and the central government's balance. */
type Measures = ReadonlyMap<string, { readonly spent: number; readonly balance: number }>

/**
 * Solves a study's budget rule on replications of its own, round by round, for all arms at once; arms of equal content
 * share a search. Null after an interruption. Errors: those of the runs.
 */
export async function solveBudget(plan: StudyPlan, options: PilotOptions): Promise<SolvedBudget[] | null> {
  const stated = withoutPilot(plan)
  const arms = ruledArms(stated)
  const candidates = new Map<string, Candidate>()
  for (const arm of arms) {
    const rule = ruleFor(stated, arm)
    if (!candidates.has(contentOf(arm)))
      candidates.set(contentOf(arm), { arm, rule, trials: [], next: rounded(rule.first) })
  }
  const isNeutral = plan.scenario.budget.rule === 'deficit-neutral'
  let referenceBalance: number | null = isNeutral ? null : 0
  const count = { done: 0, planned: 0 }
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const open = [...candidates.values()].filter(({ next }) => next !== null)
    if (open.length === 0) break
    const extra = referenceBalance === null ? [plan.scenario.reference] : []
    const measures = await measure(stated, open, extra, options, count)
    if (measures === null) return null
    referenceBalance ??= measures.get(plan.scenario.reference)!.balance
    for (const candidate of open) note(candidate, measures, isNeutral ? referenceBalance : null)
  }
  return arms.map((arm) => ({ ...resultOf(candidates.get(contentOf(arm))!, plan.scenario), mix: arm.name }))
}

/** The plan as the file states it, whatever an earlier pilot found. */
function withoutPilot({ scenario, context }: StudyPlan): StudyPlan {
  const { solved: _solved, solvedFor: _solvedFor, ...budget } = scenario.budget
  return buildPlan({ ...scenario, budget }, context)
}

/** Text that two arms share if they are the same but for their names. */
function contentOf(arm: Arm): string {
  return JSON.stringify(instancesOf(arm))
}

function rounded(setting: number): number {
  return Number(setting.toPrecision(DIGITS))
}

/** What a setting means: a factor on budgets, or the share of taxes. */
function settingOf({ budget }: ResolvedScenario, setting: number) {
  return budget.rule === 'deficit-neutral' ? { scale: 1, incomeTaxShare: setting } : { scale: setting }
}

async function measure(
  plan: StudyPlan,
  open: readonly Candidate[],
  extra: readonly string[],
  options: PilotOptions,
  count: { done: number; planned: number },
): Promise<Measures | null> {
  const tried = open.map(({ arm, next }) => ({ ...UNKNOWN, mix: arm.name, ...settingOf(plan.scenario, next!) }))
  const pilot = pilotPlan(plan, tried, new Set([...open.map(({ arm }) => arm.name), ...extra]))
  const found = new Map<string, { spent: number[]; balance: number[] }>()
  const money = moneyOf(plan.scenario)
  const { start } = plan.scenario.run
  const before = count.done
  count.planned += pilot.rows.length
  const limits = { maxFailures: 0, outOfTime: () => false, signal: options.signal }
  const report = await executePlan(pilot, pilot.rows, options.runner, options.threads, limits, {
    add(row, result) {
      const all = found.get(row.mix) ?? { spent: [], balance: [] }
      found.set(row.mix, all)
      all.spent.push(spentBy(result, start, money))
      all.balance.push(centralBalance(result, start, money))
    },
    fail() {},
    async finishPart() {},
    progress(done) {
      count.done = before + done
      options.progress(count.done, count.planned)
    },
  })
  if (report.stopped !== 'no') return null
  const means = [...found].map(
    ([mix, { spent, balance }]) =>
      [mix, { spent: mean(Float64Array.from(spent)), balance: mean(Float64Array.from(balance)) }] as const,
  )
  return new Map(means)
}

const UNKNOWN = {
  pilotSpentBnKrwPerYear: 0,
  pilotResidualPct: 0,
  lowestBnKrwPerYear: 0,
  highestBnKrwPerYear: 0,
  reached: false,
}

function note(candidate: Candidate, measures: Measures, referenceBalance: number | null): void {
  const { spent, balance } = measures.get(candidate.arm.name)!
  const value = referenceBalance === null ? spent : balance - referenceBalance
  candidate.trials.push({ setting: candidate.next!, value, spent })
  const next = nextSetting(candidate.trials, candidate.rule.search(spent))
  candidate.next = next === null ? null : rounded(next)
}

function resultOf({ rule, trials }: Candidate, scenario: ResolvedScenario): SolvedBudget {
  const isNeutral = scenario.budget.rule === 'deficit-neutral'
  const { target, tolerance } = rule.search(trials.at(-1)!.spent)
  const isCapped = scenario.budget.rule === 'cap' && trials[0]!.value <= target + tolerance
  const best = isCapped ? trials[0]! : (closest(trials, target) as Trial)
  const whole = isNeutral ? best.spent : target
  const values = isNeutral ? trials.map(({ value }) => -value) : [0, ...trials.map(({ value }) => value)]
  const residual = isNeutral ? -best.value : best.value - target
  return {
    mix: '',
    ...settingOf(scenario, best.setting),
    pilotSpentBnKrwPerYear: short(best.spent),
    pilotResidualPct: short(whole > 0 ? (100 * residual) / whole : 0),
    lowestBnKrwPerYear: short(Math.min(...values)),
    highestBnKrwPerYear: short(Math.max(...values)),
    reached: isCapped || Math.abs(best.value - target) <= tolerance,
  }
}

const short = (value: number) => Number(value.toPrecision(DIGITS))
