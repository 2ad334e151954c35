import { eventPanelOf, type FirmUnits } from './firm-units.ts'
import { cohortsOf, type PanelSpan } from './growth-effects.ts'

/** A year of the panel, supported and unsupported firms apart. */
export interface PanelYear {
  /** Calendar month index of January, or of the year’s first month. */
  readonly month: number
  readonly supported: boolean
  readonly firms: number
  readonly staff: number
  /** Won of all firms in the group. */
  readonly sales: number
  readonly support: number
  /** Of the supported, those without support in the two years before: the cohort that is evaluated. */
  readonly cohort: number
}

/** Counts and sums of each year of the run, firms that were in the market at any time of it. */
export function summarisePanel(firms: FirmUnits, span: PanelSpan): PanelYear[] {
  const cohorts = new Map(
    cohortsOf(eventPanelOf(firms, 'staff'), span.firstYear).map(({ period, treated }) => [
      period,
      treated.reduce((sum, one) => sum + one, 0),
    ]),
  )
  const rows: PanelYear[] = []
  for (let year = span.firstYear; year < firms.years; year++)
    for (const supported of [true, false]) {
      const sums = { firms: 0, staff: 0, sales: 0, support: 0 }
      for (let unit = 0; unit < firms.units; unit++) {
        const at = unit * firms.years + year
        if ((firms.awarded[at] === 1) !== supported || firms.levels.staff[at]! + firms.levels.sales[at]! === 0) continue
        sums.firms += 1
        sums.staff += firms.levels.staff[at]!
        sums.sales += firms.levels.sales[at]!
        sums.support += firms.support[at]!
      }
      rows.push({
        month: span.firstMonth + 12 * year,
        supported,
        ...sums,
        cohort: supported ? (cohorts.get(year) ?? 0) : 0,
      })
    }
  return rows
}
