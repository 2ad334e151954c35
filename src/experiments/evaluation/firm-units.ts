import { log } from '../../base/log.ts'
import type { FirmPanel } from '../../simulation/firm-panel.ts'
import type { EventPanel } from '../../statistics/event-panel.ts'

/** What a firm’s growth is measured by. */
export const FIRM_OUTCOMES = ['sales', 'staff', 'productivity'] as const
export type FirmOutcome = (typeof FIRM_OUTCOMES)[number]

/** Firms over years as the estimators take them: log outcomes, awards, and what firms are matched on. */
export interface FirmUnits {
  readonly units: number
  readonly years: number
  /** Index of a firm by its key. */
  readonly unitOf: ReadonlyMap<string, number>
  readonly keys: readonly string[]
  /** Log outcomes, unit × year; NaN where a firm was not in the market all year. */
  readonly outcomes: Readonly<Record<FirmOutcome, Float64Array>>
  /** Staff and sales in levels, zero where a firm is not there; unit × year. */
  readonly levels: Readonly<Record<'staff' | 'sales', Float64Array>>
  /** One where an award was made; unit × year. */
  readonly awarded: Uint8Array
  /** Won awarded; unit × year. */
  readonly support: Float64Array
  readonly place: Int32Array
  readonly sector: Int32Array
  readonly foundedMonth: Int32Array
}

/** A panel whose first year stands at `offset` in a longer one. */
export interface PanelPart {
  readonly panel: FirmPanel
  readonly offset: number
}

/** Key of a row of a panel, as `awardKey` writes it. */
export function keyOf(panel: FirmPanel, row: number): string {
  return `${panel.keyHigh[row]}/${panel.keyLow[row]}`
}

const FULL_YEAR = 12

/** Log of a positive value, else NaN. */
function logOf(value: number): number {
  return value > 0 ? log(value) : Number.NaN
}

/** Gathers panels into units × years; `years` counts those of all parts. */
export function gatherUnits(parts: readonly PanelPart[], years: number): FirmUnits {
  const unitOf = new Map<string, number>()
  const keys: string[] = []
  for (const { panel } of parts)
    for (let row = 0; row < panel.rows; row++) {
      const key = keyOf(panel, row)
      if (unitOf.has(key)) continue
      unitOf.set(key, keys.length)
      keys.push(key)
    }
  const units = keys.length
  const unknown = () => new Float64Array(units * years).fill(Number.NaN)
  const outcomes = { sales: unknown(), staff: unknown(), productivity: unknown() }
  const levels = { staff: new Float64Array(units * years), sales: new Float64Array(units * years) }
  const awarded = new Uint8Array(units * years)
  const support = new Float64Array(units * years)
  const place = new Int32Array(units)
  const sector = new Int32Array(units)
  const foundedMonth = new Int32Array(units)
  for (const { panel, offset } of parts)
    for (let row = 0; row < panel.rows; row++) {
      const unit = unitOf.get(keyOf(panel, row))!
      const year = panel.year[row]! + offset
      if (year >= years) continue
      const at = unit * years + year
      place[unit] = panel.place[row]!
      sector[unit] = panel.sector[row]!
      foundedMonth[unit] = panel.foundedMonth[row]!
      levels.staff[at] = panel.staff[row]!
      levels.sales[at] = panel.sales[row]!
      awarded[at] = panel.awards[row]! > 0 ? 1 : 0
      support[at] = panel.support[row]!
      if (panel.months[row] !== FULL_YEAR) continue
      outcomes.sales[at] = logOf(panel.sales[row]!)
      outcomes.staff[at] = logOf(panel.staff[row]!)
      outcomes.productivity[at] = logOf(panel.sales[row]! / panel.staff[row]!)
    }
  return { units, years, unitOf, keys, outcomes, levels, awarded, support, place, sector, foundedMonth }
}

/** One outcome with the awards, as the estimators take it. */
export function eventPanelOf(firms: FirmUnits, outcome: FirmOutcome): EventPanel {
  return { units: firms.units, periods: firms.years, value: firms.outcomes[outcome], treated: firms.awarded }
}
