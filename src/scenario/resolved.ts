import type { EffectRequest, PolicyInstance } from '../base/run.ts'
import type { Kind } from './vocabulary.ts'

/** Text in both languages. */
export interface ResolvedText {
  readonly en: string
  readonly ko: string
}

/**
 * A policy with every default filled in and every list written out, months as indices; `fields` holds what was written
 * and the defaults, months as text.
 */
export interface ResolvedPolicy extends PolicyInstance {
  /** Regions with at least one place that is reached. */
  readonly regions: readonly string[]
  readonly places: readonly string[]
  readonly sectors: readonly string[]
  readonly studyFields: readonly string[]
  /** First month. */
  readonly from: number
  /** Last month, inclusive. */
  readonly to: number
  readonly rampMonths: number
  readonly budgetBnKrwPerYear: number
  readonly intensity: number
  /** The policy's own fields by name, such as `peopleShare`. */
  readonly settings: Readonly<Record<string, number | boolean | string | readonly string[]>>
}

/** A mix after factorials are written out, such as `grid:people+city`. */
export interface ResolvedMix {
  readonly name: string
  readonly policies: readonly string[]
}

export interface ResolvedOutcome {
  readonly name: string
  readonly indicator: string
  readonly windows: readonly string[]
  /** National where no region is given. */
  readonly region?: string
}

export interface ResolvedAssertion {
  readonly name: string
  readonly indicator: string
  readonly window?: string
  readonly region?: string
  readonly mix?: string
  readonly min?: number
  readonly max?: number
}

/** What a pilot found for one arm; money is discounted billions of won a year. */
export interface SolvedBudget {
  readonly mix: string
  /** Factor on the budgets that the file states. */
  readonly scale: number
  /** Part of the money that a surcharge on wages brings in, where the rule sets it. */
  readonly incomeTaxShare?: number
  /** What the arm spent on the pilot. */
  readonly pilotSpentBnKrwPerYear: number
  /** What is left of the rule's condition on the pilot, per cent of the target, or of the money. */
  readonly pilotResidualPct: number
  /** Least and most that the settings tried gave: spending, or the change of the deficit. */
  readonly lowestBnKrwPerYear: number
  readonly highestBnKrwPerYear: number
  /** Whether the condition was met within the tolerance. */
  readonly reached: boolean
}

/** How an uncertain parameter is drawn; `min` and `max` cut the distribution. */
export type Distribution =
  | {
      readonly dist: 'normal'
      readonly mean: number
      readonly sd: number
      readonly min?: number
      readonly max?: number
    }
  | {
      readonly dist: 'lognormal'
      readonly median: number
      readonly sdLog: number
      readonly min?: number
      readonly max?: number
    }
  | { readonly dist: 'uniform'; readonly min: number; readonly max: number }
  | { readonly dist: 'triangular'; readonly min: number; readonly mode: number; readonly max: number }

export interface ResolvedEvent {
  readonly from: number
  /** Last month, inclusive; the end of the run where none is given. */
  readonly to: number
  /** Parameters that hold in these months. */
  readonly set: Readonly<Record<string, number>>
  /** What changes in equal steps over these months and stays. */
  readonly effects?: readonly Omit<EffectRequest, 'from' | 'to'>[]
}

/** What the user wrote, merged, checked, completed and deeply frozen: nothing downstream validates again. */
export interface ResolvedScenario {
  readonly kind: Kind
  readonly id: string
  readonly title: ResolvedText
  readonly question?: ResolvedText
  /** The pack as written: an id, or a folder relative to the file. */
  readonly packId: string
  /** Folder of the user's file, from which a relative pack is found. */
  readonly folder: string
  readonly run: {
    /** First month after burn-in. */
    readonly start: number
    /** Last month, inclusive. */
    readonly end: number
    readonly months: number
    readonly burnInMonths: number
    readonly personsPerAgent: number
  }
  readonly replications: {
    readonly seed: string
    /** Replications to run where `stopWhen` is absent. */
    readonly count: number
    readonly min: number
    readonly max: number
    readonly batch: number
    /** Absolute half-widths by outcome at which a study stops. */
    readonly stopWhen?: { readonly halfWidth: Readonly<Record<string, number>> }
  }
  readonly policies: Readonly<Record<string, ResolvedPolicy>>
  readonly budget: {
    readonly rule: 'none' | 'cap' | 'equal-cost' | 'deficit-neutral'
    readonly envelopeBnKrwPerYear?: number
    readonly discountRatePct: number
    readonly tolerancePct: number
    readonly financedBy: string
    /** Replications of the pilot on which the rule is solved. */
    readonly pilotReplications: number
    /** What the pilot found, by arm; absent before it ran. */
    readonly solved?: readonly SolvedBudget[]
    /** Hash of what it was found for; a study of another hash is solved anew. */
    readonly solvedFor?: string
  }
  /** A scenario that is no bench has one mix of all its policies, named by the scenario's id. */
  readonly mixes: readonly ResolvedMix[]
  readonly reference: string
  readonly placebos: readonly string[]
  readonly uncertainty: Readonly<Record<string, Distribution>>
  readonly outcomes: readonly ResolvedOutcome[]
  /** Names of the outcomes on the axes. */
  readonly tradeoff?: { readonly x: string; readonly y: string }
  readonly inference: { readonly confidencePct: number; readonly multiplicity: 'holm' | 'none' }
  readonly record: { readonly monthly: readonly string[]; readonly flows: readonly string[] }
  readonly output: { readonly report: readonly ('ko' | 'en')[]; readonly tables: readonly ('parquet' | 'csv')[] }
  readonly assert: readonly ResolvedAssertion[]
  readonly world: {
    readonly set: Readonly<Record<string, number>>
    readonly events: readonly ResolvedEvent[]
    /** Ids of the pack's events that happen. */
    readonly packEvents: readonly string[]
  }
}
