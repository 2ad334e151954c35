import type { ParameterRecord, Text } from '../pack/pack.ts'

/** A mean over replications with its interval (confidence of the study, usually 95 %). */
export interface Estimate {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** What an arm of the study is for: all effects are differences to the one reference. */
export type ArmRole = 'reference' | 'mix' | 'placebo'

/** One arm: a mix of policies, or the same money without a policy. */
export interface StudyArm {
  readonly id: string
  readonly role: ArmRole
  /** Policies as the user named them, with the policy that each one uses. */
  readonly policies: readonly { readonly name: string; readonly use: string }[]
  /** Money stated a year, billions of the currency; null when nothing states it. */
  readonly budgetBnPerYear: number | null
}

/** A span of months in which outcomes are means. */
export interface StudyWindow {
  /** `years-3-5`, `years-8-10`, `after-end` or another name of the scenario. */
  readonly id: string
  /** First and last month, YYYY-MM; null when outside the run or different for each mix. */
  readonly from: string | null
  readonly to: string | null
}

/** What is judged: `balance` and `efficiency` are indices in points, others are told in their unit. */
export interface StudyOutcome {
  readonly id: string
  readonly indicator: string
  /** Name in both languages; null takes the report's own name of the indicator. */
  readonly name: Text | null
}

/** Level of an arm in one outcome and window. A row of `summary/outcomes.csv`. */
export interface StudyLevel {
  readonly arm: string
  readonly outcome: string
  readonly window: string
  /** Null when the window is outside the run. */
  readonly level: Estimate | null
}

/** Paired difference of an arm to the reference in one outcome and window. A row of `summary/effects.csv`. */
export interface StudyEffect {
  readonly arm: string
  readonly outcome: string
  readonly window: string
  /** Level of the arm, mean over replications. */
  readonly level: number | null
  readonly referenceLevel: number | null
  /** Null when the window is outside the run. */
  readonly difference: Estimate | null
  /** The same with Holm's correction over the study's family. */
  readonly adjusted: Estimate | null
  /** Per cent of the gap of the base year that is closed; balance only. */
  readonly gapClosedPct: number | null
  /** Effect divided by the effect of the same money as cash; null where the effect of cash has no settled sign. */
  readonly cashEquivalents: Estimate | null
  /** Smallest effect that counts, same unit as the difference. */
  readonly smallestEffect: number | null
  /** Smallest true effect that this study finds with probability 0.8. */
  readonly minimumDetectable: number | null
}

/** An arm's difference minus a placebo's difference, paired by replication. */
export interface PlaceboContrast {
  readonly arm: string
  readonly placebo: string
  readonly outcome: string
  readonly window: string
  readonly difference: Estimate
}

/** The joint verdicts of MODEL 10. */
export const VERDICTS = ['both', 'balance-at-a-cost', 'efficiency-at-a-cost', 'neither', 'undecided'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Warnings beside a verdict. */
export const FLAGS = ['levelling-down', 'depopulation', 'implausible-multiplier'] as const
export type Flag = (typeof FLAGS)[number]

/** The joint verdict of one arm in one window. A row of `summary/verdicts.csv`. */
export interface StudyVerdict {
  readonly arm: string
  readonly window: string
  readonly verdict: Verdict
  /** Bootstrap probability of each verdict but `undecided`, 0–1. */
  readonly probabilities: Readonly<Record<Exclude<Verdict, 'undecided'>, number>>
  readonly flags: readonly Flag[]
  /** Cumulative change of output per won spent; null when not computed. */
  readonly multiplier: number | null
  /** Probability of standing on the frontier of balance and efficiency, 0–1. */
  readonly frontierProbability: number | null
  /** Share of draws of index weights under which the sign of the balance effect holds, 0–1. */
  readonly signShareOverWeights: number | null
}

/** Paired differences of one arm by replication, both indices in points, headline window. */
export interface PairedCloud {
  readonly arm: string
  readonly replication: readonly number[]
  readonly balance: readonly number[]
  readonly efficiency: readonly number[]
}

/** Monthly path of one recorded column in one region (or `national`) and arm, over replications. */
export interface Trajectory {
  /** Column of `data/series`, for example `unemploymentRate` or `balanceIndex`. */
  readonly column: string
  readonly region: string
  readonly arm: string
  /** YYYY-MM, same length as the arrays below. */
  readonly months: readonly string[]
  readonly mean: readonly number[]
  /** 5th and 95th percentile over replications. */
  readonly low: readonly number[]
  readonly high: readonly number[]
  /** Paired difference to the reference, mean and percentiles; null for the reference. */
  readonly difference: {
    readonly mean: readonly number[]
    readonly low: readonly number[]
    readonly high: readonly number[]
  } | null
}

/** Change of one recorded column in one region against the reference, headline window. */
export interface RegionalChange {
  readonly arm: string
  readonly region: string
  readonly column: string
  readonly referenceLevel: number
  /** Own unit of the column. */
  readonly difference: Estimate
}

/** Moves a year between regions, national persons, mean over replications, headline window. */
export interface FlowCell {
  readonly arm: string
  readonly kind: string
  readonly origin: string
  readonly destination: string
  readonly personsPerYear: number
}

/** Money of one policy over the whole run, won, mean over replications. */
export interface SpendingRow {
  readonly arm: string
  readonly policy: string
  readonly planned: number
  readonly spent: number
  readonly unspent: number
}

/** Money of one arm, billions a year, discounted. A row of `summary/budget.csv`. */
export interface ArmMoney {
  readonly arm: string
  /** Factor on the stated budgets. */
  readonly scale: number
  /** Part of the money that a surcharge on wages brings in. */
  readonly incomeTaxShare: number
  /** What policies spent beyond today's programmes. */
  readonly added: Estimate | null
  /** Today's support that policies put under another rule. */
  readonly steered: number | null
  /** Change of the central deficit against the reference. */
  readonly deficit: Estimate | null
  /** What is left of the budget rule, per cent, on the study's replications and on the pilot. */
  readonly residualPct: number | null
  readonly pilotResidualPct: number | null
  /** Least and most that settings tried on the pilot gave. */
  readonly reachable: { readonly low: number; readonly high: number } | null
  /** Whether the rule was met on the pilot; null where it asked nothing. */
  readonly reached: boolean | null
}

/** A main effect, the synergy of a pair, or a part of the whole of a factorial. A row of `summary/interactions.csv`. */
export interface FactorialEffect {
  readonly grid: string
  readonly kind: 'main' | 'pair' | 'shapley'
  readonly first: string
  readonly second: string | null
  readonly outcome: string
  readonly window: string
  readonly effect: Estimate | null
  readonly sharePct: number | null
}

/** How far the effect of a policy may shrink before the verdict on its mix changes. A row of `summary/break-even.csv`. */
export interface BreakEvenFactor {
  readonly arm: string
  readonly policy: string
  readonly window: string
  readonly verdict: Verdict
  /** Null where the verdict holds without the policy. */
  readonly factor: number | null
  readonly after: Verdict | null
}

/** How sharp one comparison is. A row of `summary/precision.csv`. */
export interface PrecisionRow {
  readonly arm: string
  readonly outcome: string
  readonly window: string
  readonly replications: number
  readonly halfWidth: number | null
  /** Half-width that the scenario asks for. */
  readonly goal: number | null
  readonly minimumDetectable: number | null
  /** Correlation of arm and reference over replications, from common random numbers. */
  readonly correlation: number | null
  /** Variance of independent over that of paired differences. */
  readonly varianceRatio: number | null
}

/** A parameter that replications draw. */
export interface UncertainParameter {
  readonly id: string
  /** Distribution as the scenario states it, for example `normal(mean 0.6, sd 0.15, min 0)`. */
  readonly distribution: string
}

/** A source of the pack. */
export interface SourceRecord {
  readonly id: string
  readonly title: string
}

/** Whatever stands in the way of reading the result at face value, and how to get it again. */
export interface Provenance {
  readonly command: string
  readonly seed: string
  readonly version: string
  readonly createdAt: string | null
  readonly nodeVersion: string | null
  readonly packHash: string | null
  readonly planHash: string | null
  readonly stateHash: string | null
}

/** Everything that the page shows, as plain data. `buildReportFromFolder` makes it from a results folder. */
export interface StudyReport {
  readonly kind: 'run' | 'bench'
  readonly id: string
  readonly title: Text
  readonly question: Text | null
  readonly country: Text
  readonly baseYear: number | null
  readonly start: string
  readonly months: number
  readonly burnInMonths: number
  readonly personsPerAgent: number
  readonly confidencePct: number
  readonly regions: readonly { readonly id: string; readonly name: Text }[]
  readonly arms: readonly StudyArm[]
  /** Id of the reference arm; null for a single run. */
  readonly reference: string | null
  readonly outcomes: readonly StudyOutcome[]
  readonly windows: readonly StudyWindow[]
  /** Window of the verdicts. */
  readonly headlineWindow: string
  readonly budgetRule: string
  readonly envelopeBnPerYear: number | null
  readonly financedBy: string | null
  readonly levels: readonly StudyLevel[]
  readonly effects: readonly StudyEffect[]
  readonly contrasts: readonly PlaceboContrast[]
  readonly verdicts: readonly StudyVerdict[]
  readonly clouds: readonly PairedCloud[]
  readonly trajectories: readonly Trajectory[]
  readonly regionalChanges: readonly RegionalChange[]
  readonly flows: readonly FlowCell[]
  readonly spending: readonly SpendingRow[]
  readonly money: readonly ArmMoney[]
  readonly factorialEffects: readonly FactorialEffect[]
  readonly breakEven: readonly BreakEvenFactor[]
  readonly precision: readonly PrecisionRow[]
  readonly replications: { readonly planned: number; readonly finished: number; readonly failed: number }
  readonly uncertain: readonly UncertainParameter[]
  readonly parameters: readonly ParameterRecord[]
  readonly sources: readonly SourceRecord[]
  readonly provenance: Provenance
}
