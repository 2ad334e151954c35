import { MONTHS_PER_YEAR } from '../base/months.ts'
import type { Economy } from '../phases/economy.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'

/** Columns of a panel of firms, a row per firm and year of twelve months; `rows` of them are in use. */
export interface FirmPanel {
  rows: number
  /** Years from the panel’s first one. */
  year: Int32Array
  keyHigh: Int32Array
  keyLow: Int32Array
  place: Int32Array
  sector: Int32Array
  foundedMonth: Int32Array
  /** Months in the market in that year. */
  months: Int32Array
  /** Persons, mean over the twelve months. */
  staff: Float64Array
  /** Won of the year. */
  sales: Float64Array
  /** Won awarded in the year, whether paid or withheld. */
  support: Float64Array
  awards: Int32Array
  /** Month of the year’s first award, −1 without one. */
  awardMonth: Int32Array
}

/** A panel under way: sums of the year for the firm that each row of the economy holds. */
export interface FirmPanelRecorder {
  readonly economy: Economy
  readonly panel: FirmPanel
  /** The panel’s first month. */
  readonly firstMonth: number
  readonly year: FirmPanel
}

const COLUMNS = [
  ...['year', 'keyHigh', 'keyLow', 'place', 'sector', 'foundedMonth', 'months', 'staff', 'sales', 'support'],
  ...['awards', 'awardMonth'],
] as readonly Exclude<keyof FirmPanel, 'rows'>[]

function createPanel(room: number): FirmPanel {
  const integers = () => new Int32Array(room)
  const reals = () => new Float64Array(room)
  return {
    rows: 0,
    year: integers(),
    keyHigh: integers(),
    keyLow: integers(),
    place: integers(),
    sector: integers(),
    foundedMonth: integers(),
    months: integers(),
    staff: reals(),
    sales: reals(),
    support: reals(),
    awards: integers(),
    awardMonth: integers(),
  }
}

/** A recorder of an economy’s firms whose first year begins in `firstMonth`. */
export function createFirmPanel(economy: Economy, firstMonth: number): FirmPanelRecorder {
  const { firmRows } = economy.world.shape
  return { economy, panel: createPanel(firmRows), firstMonth, year: createPanel(firmRows) }
}

function grow(panel: FirmPanel): void {
  for (const name of COLUMNS) {
    const old = panel[name]
    const next = old instanceof Int32Array ? new Int32Array(2 * old.length) : new Float64Array(2 * old.length)
    next.set(old)
    Object.assign(panel, { [name]: next })
  }
}

/** Moves the year of one row to the panel. */
function closeFirm({ panel, year }: FirmPanelRecorder, row: number): void {
  if (year.months[row] === 0) return
  if (panel.rows === panel.year.length) grow(panel)
  for (const name of COLUMNS) panel[name][panel.rows] = year[name][row]!
  panel.staff[panel.rows]! /= MONTHS_PER_YEAR
  panel.rows += 1
  year.months[row] = 0
}

function openFirm({ economy, year }: FirmPanelRecorder, row: number, yearIndex: number): void {
  const { firms } = economy.world
  year.year[row] = yearIndex
  for (const name of ['keyHigh', 'keyLow', 'place', 'sector', 'foundedMonth'] as const)
    year[name][row] = firms[name][row]!
  for (const name of ['months', 'staff', 'sales', 'support', 'awards'] as const) year[name][row] = 0
  year.awardMonth[row] = -1
}

function countAwards({ economy, year }: FirmPanelRecorder): void {
  const { awards } = economy.support
  for (let at = 0; at < awards.count[0]!; at++) {
    const row = awards.firm[at]!
    if (year.months[row] === 0) continue
    year.support[row]! += awards.people[at]! + awards.equipment[at]! + awards.research[at]! + awards.other[at]!
    year.awards[row]! += 1
    if (year.awardMonth[row]! < 0) year.awardMonth[row] = economy.world.nation.month[0]!
  }
}

/** Adds the month that was just simulated; at the end of a year its firms move to the panel. */
export function recordFirms(recorder: FirmPanelRecorder): void {
  const { economy, year } = recorder
  const { firms, nation, shape } = economy.world
  const passed = nation.month[0]! - recorder.firstMonth
  if (passed < 0) return
  const index = Math.floor(passed / MONTHS_PER_YEAR)
  for (let row = 0; row < shape.firmRows; row++) {
    if (firms.state[row] !== FIRM_STATE.MARKET) continue
    if (firms.keyHigh[row] !== year.keyHigh[row] || firms.keyLow[row] !== year.keyLow[row]) closeFirm(recorder, row)
    if (year.months[row] === 0) openFirm(recorder, row, index)
    year.months[row]! += 1
    year.staff[row]! += firms.staff[3 * row]! + firms.staff[3 * row + 1]! + firms.staff[3 * row + 2]!
    year.sales[row]! += firms.revenue[row]!
  }
  countAwards(recorder)
  if (passed % MONTHS_PER_YEAR !== MONTHS_PER_YEAR - 1) return
  for (let row = 0; row < shape.firmRows; row++) closeFirm(recorder, row)
}
