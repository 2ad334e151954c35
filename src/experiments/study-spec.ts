import type { FlowKind, PolicyInstance } from '../base/run.ts'
import type { Text } from '../pack/pack.ts'

/** A distribution that an uncertain parameter is drawn from; draws outside `min` and `max` are drawn again. */
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

/** An outcome of the study: an indicator in some windows, of the nation or one region. */
export interface OutcomeSpec {
  readonly name: string
  readonly indicator: string
  readonly windows: readonly string[]
  readonly region: string | null
}

/** A mix as the scenario lists it: names of policies, or all subsets of them. */
export type MixSpec = { readonly policies: readonly string[] } | { readonly factorial: readonly string[] }

/** How the costs of mixes are made comparable. */
export interface BudgetSpec {
  readonly rule: 'none' | 'cap' | 'equal-cost' | 'deficit-neutral'
  readonly envelopeBnKrwPerYear: number | null
  readonly financedBy: string | null
}

/** A bound on an outcome that decides the exit code. */
export interface AssertionSpec {
  readonly name: string
  readonly key: string
  readonly mix: string | null
  readonly min: number | null
  readonly max: number | null
}

/** What a resolved scenario asks for, in plain data; all defaults are filled in. */
export interface StudySpec {
  readonly kind: 'Scenario' | 'Bench'
  readonly id: string
  readonly title: Text | null
  readonly question: Text | null
  readonly seed: string
  readonly replications: number
  /** First recorded month, a month index. */
  readonly startMonth: number
  readonly months: number
  readonly burnInMonths: number
  readonly personsPerAgent: number
  readonly parameters: Readonly<Record<string, number>>
  readonly policies: readonly PolicyInstance[]
  readonly mixes: Readonly<Record<string, MixSpec>>
  /** The mix that effects are measured against; null for a scenario. */
  readonly reference: string | null
  readonly placebos: readonly string[]
  readonly uncertainty: Readonly<Record<string, Distribution>>
  readonly budget: BudgetSpec
  readonly outcomes: readonly OutcomeSpec[]
  readonly monthly: readonly string[]
  readonly flows: readonly FlowKind[]
  readonly confidencePct: number
  readonly holm: boolean
  /** Half-widths asked for, by outcome. */
  readonly halfWidths: Readonly<Record<string, number>>
  readonly assertions: readonly AssertionSpec[]
  /** Languages of the report. */
  readonly languages: readonly ('ko' | 'en')[]
  /** Writes CSV twins of the data tables too. */
  readonly csv: boolean
}

/** What a plan needs to know of the country and of the program. */
export interface StudyContext {
  /** Folder of the country pack. */
  readonly packFolder: string
  readonly packHash: string
  /** Version and hash of the code that simulates. */
  readonly code: string
  /** Region of each place, by place id, in the pack's order. */
  readonly regionOfPlace: Readonly<Record<string, string>>
  /** Regions whose income per head is below the national benchmark. */
  readonly laggingRegions: readonly string[]
}
