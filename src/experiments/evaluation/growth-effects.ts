import { log } from '../../base/log.ts'
import { clusteredMean } from '../../statistics/clustered-mean.ts'
import { type Cohort, changeOf, cohortOf, type EventPanel } from '../../statistics/event-panel.ts'
import { type EventEffect, eventStudy } from '../../statistics/event-study.ts'
import { matchedDifference } from '../../statistics/matched-difference.ts'
import {
  type EffectOnTreated,
  emptyStacks,
  pushStacked,
  type Stacked,
  stackedDifference,
} from '../../statistics/stacked-difference.ts'
import { eventPanelOf, FIRM_OUTCOMES, type FirmOutcome, type FirmUnits } from './firm-units.ts'

/** Years without support before an award, and calendar years from the one before it to the one after. */
export const CLEAN_YEARS = 2
export const GROWTH_YEARS = 2
const NEIGHBOURS = 5
const LEADS = 3
const LAGS = 3
const MONTHS = 12
/** Log points to points of growth a year. */
const POINTS_A_YEAR = 100 / GROWTH_YEARS

/** Where a panel’s cohorts lie: it has `firstYear` years before the run, and begins in `firstMonth`. */
export interface PanelSpan {
  readonly firstYear: number
  readonly firstMonth: number
  readonly regionOf: readonly number[]
  readonly regions: number
  readonly sectors: number
}

/** Growth from the year before a cohort’s award to the year after it, points a year. */
export function growthAround(panel: EventPanel, unit: number, year: number): number {
  return POINTS_A_YEAR * changeOf(panel, unit, year - 1, year + 1)
}

/** Cohorts of the run’s own years, the last left out for want of a year after. */
export function cohortsOf(panel: EventPanel, firstYear: number): Cohort[] {
  const years = Array.from({ length: Math.max(0, panel.periods - 1 - firstYear) }, (_, k) => firstYear + k)
  return years.filter((year) => year >= 1).map((year) => cohortOf(panel, year, { clean: CLEAN_YEARS, after: 0 }))
}

/** Stacked growth of every cohort, with the columns that firms are matched on beside. */
interface MatchedStacks {
  readonly stacked: Stacked
  readonly cell: number[]
  readonly past: number[]
  readonly size: number[]
  readonly age: number[]
}

function stackGrowth(firms: FirmUnits, panel: EventPanel, span: PanelSpan, matching: boolean): MatchedStacks {
  const into: MatchedStacks = { stacked: emptyStacks(), cell: [], past: [], size: [], age: [] }
  const size = eventPanelOf(firms, 'staff')
  for (const { period, units, treated } of cohortsOf(panel, span.firstYear))
    for (const [at, unit] of units.entries()) {
      const value = growthAround(panel, unit, period)
      const past = changeOf(panel, unit, period - 2, period - 1)
      const staff = size.value[unit * size.periods + period - 1]!
      if (Number.isNaN(value) || (matching && Number.isNaN(past + staff))) continue
      pushStacked(into.stacked, unit, period, treated[at]!, value)
      const region = span.regionOf[firms.place[unit]!]!
      into.cell.push((period * span.regions + region) * span.sectors + firms.sector[unit]!)
      into.past.push(past)
      into.size.push(staff)
      into.age.push(log(1 + Math.max(0, span.firstMonth + MONTHS * period - firms.foundedMonth[unit]!) / MONTHS))
    }
  return into
}

/** Growth of the supported less that of the unsupported, points a year. */
export function naiveEffect(firms: FirmUnits, outcome: FirmOutcome, span: PanelSpan): EffectOnTreated {
  return stackedDifference(stackGrowth(firms, eventPanelOf(firms, outcome), span, false).stacked)
}

/** The same against the nearest unsupported firms of the cohort, sector and region. */
export function matchedEffect(firms: FirmUnits, outcome: FirmOutcome, span: PanelSpan): EffectOnTreated {
  const { stacked, cell, past, size, age } = stackGrowth(firms, eventPanelOf(firms, outcome), span, true)
  return matchedDifference({
    cell: Int32Array.from(cell),
    treated: Uint8Array.from(stacked.treated),
    value: Float64Array.from(stacked.value),
    covariates: [past, size, age].map((column) => Float64Array.from(column)),
    neighbours: NEIGHBOURS,
    biasCorrection: true,
  })
}

/** Changes around the award by outcome, percent. */
export function eventEffects(firms: FirmUnits): (EventEffect & { readonly outcome: FirmOutcome })[] {
  return FIRM_OUTCOMES.flatMap((outcome) =>
    eventStudy(eventPanelOf(firms, outcome), LEADS, LAGS, CLEAN_YEARS).map((effect) => ({
      ...effect,
      outcome,
      estimate: 100 * effect.estimate,
      standardError: 100 * effect.standardError,
    })),
  )
}

/** A twin’s firms over the same years, and whose awards it withholds. */
export interface TwinUnits {
  readonly withheld: ReadonlySet<string>
  readonly firms: FirmUnits
}

/** Growth of supported firms less their own growth where their awards are withheld, points a year. */
export function trueEffect(
  firms: FirmUnits,
  twins: readonly TwinUnits[],
  outcome: FirmOutcome,
  span: PanelSpan,
): EffectOnTreated {
  const panel = eventPanelOf(firms, outcome)
  const panels = twins.map((twin) => eventPanelOf(twin.firms, outcome))
  const units: number[] = []
  const values: number[] = []
  for (const { period, units: members, treated } of cohortsOf(panel, span.firstYear))
    for (const [at, unit] of members.entries()) {
      if (treated[at] === 0) continue
      const key = firms.keys[unit]!
      const index = twins.findIndex(({ withheld }) => withheld.has(key))
      const other = twins[index]?.firms.unitOf.get(key)
      if (other === undefined) continue
      const value = growthAround(panel, unit, period) - growthAround(panels[index]!, other, period)
      if (!Number.isFinite(value)) continue
      units.push(unit)
      values.push(value)
    }
  return clusteredMean(units, values)
}
