import type { PolicyDeclaration } from '../policies/declaration.ts'

/** A parameter that a scenario may set or vary; bounds are inclusive. */
export interface ParameterTerm {
  readonly id: string
  readonly low: number
  readonly high: number
  readonly unit: string
}

/** Every name that a scenario may use; built from a pack and the registries. */
export interface Vocabulary {
  /** Base years of the pack, ascending. */
  readonly baseYears: readonly number[]
  /** Ids of the pack's events. */
  readonly packEvents: readonly string[]
  readonly regions: readonly string[]
  readonly places: readonly string[]
  /** Region of each place, by place id. */
  readonly regionOfPlace: Readonly<Record<string, string>>
  readonly sectors: readonly string[]
  /** `place/sector` of cells without any establishment in the base year. */
  readonly cellsWithoutFirms: readonly string[]
  /** Fields of study. */
  readonly fields: readonly string[]
  readonly parameters: readonly ParameterTerm[]
  readonly indicators: readonly string[]
  /** Columns that `record.monthly` may name. */
  readonly monthly: readonly string[]
  readonly policies: readonly PolicyDeclaration[]
}

/** Kinds of file, in the order of inheritance: a file may extend its own kind and those before it. */
export const KINDS = ['World', 'Scenario', 'Bench'] as const
export type Kind = (typeof KINDS)[number]

/** Kinds of movers that `record.flows` may name. */
export const FLOWS = ['job', 'graduate', 'study', 'other'] as const

/** Largest part of policies' money that a surcharge may bring in; above one it also pays for what policies cost elsewhere. */
export const MOST_TAX_SHARE = 2

/** Windows of an outcome: years counted from the bench's earliest `from`, or months 13–24 after the last spending. */
export const WINDOW = /^(?:year-[1-9]\d?|years-[1-9]\d?-[1-9]\d?|after-end)$/

/** Windows that messages name; any `years-a-b` is one. */
export const USUAL_WINDOWS = ['year-1', 'years-3-5', 'years-8-10', 'after-end'] as const

/** Names of scenarios, policies, mixes, outcomes and assertions. */
export const NAME = /^[a-z][a-z0-9-]{0,39}$/
