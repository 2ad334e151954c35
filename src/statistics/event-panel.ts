/** Outcomes and treatment of units over periods of equal length, both unit-major. */
export interface EventPanel {
  readonly units: number
  readonly periods: number
  /** Usually a log, so that differences are growth; NaN where a unit was not observed for the whole period. */
  readonly value: Float64Array
  /** One where the unit was treated in the period. */
  readonly treated: Uint8Array
}

/** Which units are compared, in periods. */
export interface CohortRule {
  /** Periods before the award without another one; controls need the same. */
  readonly clean: number
  /** Periods after the award in which controls have none. */
  readonly after: number
}

/** Members of a cohort: units first treated in one period after clean ones, and units untreated all along. */
export interface Cohort {
  readonly period: number
  readonly units: Int32Array
  /** One for the treated, by position in `units`. */
  readonly treated: Uint8Array
}

/** Whether a unit was treated in any period of a span; periods outside of the panel count as untreated. */
function treatedWithin(panel: EventPanel, unit: number, from: number, to: number): boolean {
  for (let period = Math.max(0, from); period <= Math.min(to, panel.periods - 1); period++)
    if (panel.treated[unit * panel.periods + period] === 1) return true
  return false
}

/**
 * The cohort of a period (Callaway and Sant’Anna 2021; Sun and Abraham 2021): whoever was treated in it and not in the
 * clean periods before, against whoever was not treated from the clean periods until `after` periods later.
 */
export function cohortOf(panel: EventPanel, period: number, rule: CohortRule): Cohort {
  const units: number[] = []
  const treated: number[] = []
  for (let unit = 0; unit < panel.units; unit++) {
    if (treatedWithin(panel, unit, period - rule.clean, period - 1)) continue
    const isTreated = panel.treated[unit * panel.periods + period] === 1
    if (!isTreated && treatedWithin(panel, unit, period + 1, period + rule.after)) continue
    units.push(unit)
    treated.push(isTreated ? 1 : 0)
  }
  return { period, units: Int32Array.from(units), treated: Uint8Array.from(treated) }
}

/** Value of a unit in a period less that in another; NaN where one of them is not known. */
export function changeOf(panel: EventPanel, unit: number, from: number, to: number): number {
  if (from < 0 || to < 0 || from >= panel.periods || to >= panel.periods) return Number.NaN
  return panel.value[unit * panel.periods + to]! - panel.value[unit * panel.periods + from]!
}
