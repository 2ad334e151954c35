import type { Observations } from '../indicators/observations.ts'
import type { Pack } from '../pack/pack.ts'
import type { FirmSample } from './sample-firms.ts'
import type { PersonSample } from './sample-persons.ts'
import type { PublicSample } from './sample-public.ts'

/** What one run without policy leaves for the estimators; money in won of the simulated economy. */
export interface RunRecord {
  readonly pack: Pack
  readonly personsPerAgent: number
  /** Recorded months. */
  readonly months: number
  readonly observations: Observations
  /** What households pay for goods before tax, nation by month. */
  readonly consumption: Float64Array
  /** Price of equipment by month, base year 1. */
  readonly investmentPrice: Float64Array
  /** Debt of the central government over a year's gross product, by month. */
  readonly debtRatio: Float64Array
  /** Movers by month × origin region × destination region, all kinds, simulated persons. */
  readonly movers: Float64Array
  readonly firms: FirmSample
  readonly persons: PersonSample
  readonly publicSector: PublicSample
  /** Support agencies: how many, functions served by region × function, mean staff and mean budget in won a year at 1:1. */
  readonly agencies: AgencyFacts
}

/** The support agencies of a run at its end. */
export interface AgencyFacts {
  readonly count: number
  readonly functionCounts: Float64Array
  readonly researchers: number
  readonly budget: number
}

/** Numbers by measure; a measure of a region, place or other id is `measure:id`. NaN where a run is too short or too small. */
export type Measures = Readonly<Record<string, number>>

/** How the values of several runs make one: their mean, or the lowest or highest of them. */
export type Across = 'mean' | 'lowest' | 'highest'

/** Measures of one topic: what each is, in words, and how a run's record yields them. */
export interface Topic {
  readonly measures: Readonly<Record<string, string>>
  /** For measures that are no means over runs. */
  readonly across?: Readonly<Record<string, Across>>
  measure(record: RunRecord): Measures
}
