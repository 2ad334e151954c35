/** One arm of a study. Placebos are shown beside the mixes; they are no members of families and no candidates. */
export interface StudyMix {
  readonly name: string
  readonly role: 'reference' | 'mix' | 'placebo'
  /** Names of its policies, where it is known what is a mix without one of them. */
  readonly policies?: readonly string[]
}

/** Smallest effect that counts: a number in the outcome's unit, or what an arm does against the reference. */
export type SmallestEffect = { readonly value: number } | { readonly arm: string }

/** Components of an index whose weights are uncertain. */
export interface WeightedComponents {
  /** Names of the components; their values are under `component@window`. */
  readonly components: readonly string[]
  /** Index of the weighted sum of components, weights summing to 1. */
  readonly link: (weightedSum: number) => number
}

/** An outcome to judge, with its windows by name. */
export interface StudyOutcome {
  readonly name: string
  readonly windows: readonly string[]
  /** Absolute half-width asked for, in the outcome's unit. */
  readonly goalHalfWidth?: number
  /** Smallest effect that counts, by window or one for all (`*`). */
  readonly smallestEffect?: Readonly<Record<string, SmallestEffect>>
  /** True for an index 100·2^−H, of which per cents of the base year's gap can be told. */
  readonly isGapScore?: boolean
  readonly weights?: WeightedComponents
}

/** Outcomes by `outcome@window`, one value per replication; NaN for a failed run, absent for a window outside the run. */
export type OutcomeColumns = Readonly<Record<string, ArrayLike<number>>>

/** Everything that the summaries of a study are made from. */
export interface StudyInput {
  /** All arms in the user's order, exactly one of them the reference. */
  readonly mixes: readonly StudyMix[]
  /** Number of each replication, in the order of every column. */
  readonly replications: readonly number[]
  readonly outcomes: readonly StudyOutcome[]
  /** Columns of each arm by name. */
  readonly values: Readonly<Record<string, OutcomeColumns>>
  /** Columns of the reference over the months of one arm's own window, by arm; otherwise its columns in `values`. */
  readonly referenceFor?: Readonly<Record<string, OutcomeColumns>>
  /** Outcomes that carry the joint verdict; without them there are no verdicts. */
  readonly verdict?: { readonly balance: string; readonly efficiency: string }
  /** Outcomes of the plane of the frontier, higher is better on both. */
  readonly tradeoff?: { readonly x: string; readonly y: string }
  /** Placebo whose effect is the unit of cash equivalents. */
  readonly cashArm?: string
  /** Confidence of intervals and verdicts, 0.5–1, usually 0.95. */
  readonly confidence: number
  readonly multiplicity: 'holm' | 'none'
  /** Seed of resampling: the study's. */
  readonly seed: string
  /** Bootstrap resamples, 2000 if not given. */
  readonly resamples?: number
  /** Draws of index weights, 2000 if not given. */
  readonly weightDraws?: number
  /** Cumulative output per won of additional public money, by arm. */
  readonly impliedMultipliers?: Readonly<Record<string, number | null>>
  /** Warnings by `mix@window` that the caller found, for example `levelling-down`. */
  readonly flags?: Readonly<Record<string, readonly string[]>>
}
