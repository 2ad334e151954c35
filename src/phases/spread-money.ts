import { BUDGET_LINES, LINE_DECLARATIONS, linesBy } from '../accounts/budget-lines.ts'
import { programmeRow } from '../accounts/programme-accounts.ts'
import { apportion } from '../engine/apportion.ts'
import { leverOf } from '../levers/registry.ts'
import type { Economy } from './economy.ts'
import { leverColumn } from './move-levers.ts'
import type { PaidPlan } from './paid-levers.ts'

/** Weight of each index of a lever in the money of a region. */
type Weigh = (at: number, region: number) => number

/** Adds the month’s money of one line to its lever, region by region; what no index takes stays on the account. */
function spread(economy: Economy, policy: number, line: number, weigh: Weigh): void {
  const { world, book } = economy
  const column = leverColumn(economy, leverOf(LINE_DECLARATIONS[line]!.lever!))!
  const weights = new Float64Array(column.length)
  const parts = new Float64Array(column.length)
  for (let region = 0; region < world.shape.regions; region++) {
    const row = programmeRow(world, policy, region, line)
    const won = book.accounts.intended[row]!
    if (won === 0) continue
    for (let at = 0; at < column.length; at++) weights[at] = weigh(at, region)
    book.accounts.intended[row] = won - apportion(won, weights, 0, column.length, parts)
    for (let at = 0; at < column.length; at++) column[at]! += parts[at]!
  }
}

/** Weight of a place: what rules ask for there, or, where none asks, its residents. */
function placeWeight(
  economy: Economy,
  policy: number,
  line: number,
  plan: PaidPlan | undefined,
  place: number,
): number {
  if (economy.book.policies[policy]!.places[place] === 0) return 0
  if (plan?.paying.has(BUDGET_LINES[line]!)) return plan.placeWon[place * BUDGET_LINES.length + line]!
  return economy.ledger.people.stock[place]!
}

/** Spreads a policy’s money of the month over places, by residents or by what its rules ask for. */
export function spreadOverPlaces(economy: Economy, policy: number, plan: PaidPlan | undefined): void {
  const { places } = economy.world
  for (const line of linesBy('places'))
    spread(economy, policy, line, (place, region) =>
      places.region[place] === region ? placeWeight(economy, policy, line, plan, place) : 0,
    )
}

/** What governments bought in the base year in a place from sectors that count, at prices of now. */
function boughtIn({ world }: Economy, place: number, counts: (sector: number) => boolean): number {
  const { sectors } = world.shape
  let won = 0
  for (let sector = 0; sector < sectors; sector++)
    if (counts(sector)) won += world.markets.governmentBase[place * sectors + sector]! * world.sectors.price[sector]!
  return won
}

/**
 * Spreads a policy’s money of the month over the cells that it reaches, as governments bought in the base year; over
 * places by what its rules ask for, where they do.
 */
export function spreadOverCells(economy: Economy, policy: number, plan: PaidPlan | undefined): void {
  const { world, book } = economy
  const { sectors } = world.shape
  const { places: reached, sectors: chosen } = book.policies[policy]!
  for (const line of linesBy('cells')) {
    const counts = (sector: number) => LINE_DECLARATIONS[line]!.anySector === true || chosen[sector] === 1
    const isAsked = plan?.paying.has(BUDGET_LINES[line]!) === true
    spread(economy, policy, line, (cell, region) => {
      const place = Math.floor(cell / sectors)
      const product = cell % sectors
      if (reached[place] === 0 || !counts(product) || world.places.region[place] !== region) return 0
      const bought = world.markets.governmentBase[cell]! * world.sectors.price[product]!
      if (!isAsked || bought === 0) return bought
      return (bought * plan.placeWon[place * BUDGET_LINES.length + line]!) / boughtIn(economy, place, counts)
    })
  }
}
