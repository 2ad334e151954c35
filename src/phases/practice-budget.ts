import { fundPractice } from '../accounts/practice.ts'
import { realised } from '../accounts/programme-accounts.ts'
import { shareDue } from '../accounts/programme-plan.ts'
import { MONTHS_PER_YEAR, monthOfYear } from '../base/months.ts'
import { roundWon } from '../base/won.ts'
import { apportion } from '../engine/apportion.ts'
import { OWN_GOVERNMENT, SUPPORT_INSTRUMENTS } from '../pack/pack.ts'
import type { Economy } from './economy.ts'

const EQUIPMENT = SUPPORT_INSTRUMENTS.indexOf('equipment')
const RESEARCH = SUPPORT_INSTRUMENTS.indexOf('research')
const QUARTER = 3

/** Budgets of a region’s agencies that serve a function, relative to the base year; 1 without such agencies. */
function budgetRatio(economy: Economy, region: number, role: number): number {
  const { agencies } = economy.world
  let now = 0
  let before = 0
  for (let agency = economy.support.firstAgency[region]!; agency < economy.support.firstAgency[region + 1]!; agency++) {
    if ((agencies.functions[agency]! & (1 << role)) === 0) continue
    now += agencies.budget[agency]!
    before += agencies.baseBudget[agency]!
  }
  return before > 0 ? now / before : 1
}

/**
 * Moves weights of central research money towards regions by their own revenue, as far as the lever of reverse matching
 * goes; the nation’s sum of them stays where the lever is the same everywhere.
 */
function matchResearch({ world, regionLevers }: Economy, weights: Float64Array): Float64Array {
  const { regions, pack } = world
  const { matching } = regionLevers
  const isMatched = (row: number) =>
    pack.programmes[row]!.instrument === RESEARCH && pack.programmes[row]!.payer !== OWN_GOVERNMENT
  const central = new Float64Array(matching.length)
  let all = 0
  for (let row = 0; row < weights.length; row++) {
    if (!isMatched(row)) continue
    central[pack.programmes[row]!.region]! += weights[row]!
    all += weights[row]!
  }
  const revenue = regions.ownRevenue.reduce((sum, won) => sum + won, 0)
  return weights.map((weight, row) => {
    const { region } = pack.programmes[row]!
    if (!isMatched(row) || revenue <= 0 || central[region] === 0) return weight
    const ratio = ((regions.ownRevenue[region]! / revenue) * all) / central[region]!
    return weight * (1 + matching[region]! * (ratio - 1))
  })
}

/** Appropriates the rest of the year’s support: the nation’s sum is fixed, agencies’ budgets and regions’ weights split it. */
function appropriatePractice(economy: Economy): void {
  const { world, ledger, practice, regionLevers } = economy
  const { accounts, won } = practice
  const month = world.nation.month[0]!
  for (const column of [
    accounts.appropriated,
    accounts.claimed,
    accounts.planned,
    accounts.spent,
    accounts.recovered,
    accounts.kept,
  ])
    column.fill(0)
  practice.year.first[0] = month
  let total = 0
  const weights = matchResearch(
    economy,
    won.map((yearly, row) => {
      total += yearly
      const { region, function: role } = world.pack.programmes[row]!
      return yearly * budgetRatio(economy, region, role) * regionLevers.practiceWeight[region]!
    }),
  )
  const months = MONTHS_PER_YEAR - monthOfYear(month)
  const parts = new Float64Array(won.length)
  apportion(roundWon((total * months) / MONTHS_PER_YEAR), weights, 0, parts.length, parts)
  for (let row = 0; row < parts.length; row++) {
    const claimed = accounts.carried[row]!
    accounts.carried[row] = 0
    accounts.claimed[row] = claimed
    accounts.unspentMonth[row]! -= claimed
    fundPractice(world, ledger, practice, row, parts[row]! + claimed)
  }
}

/** What is due by the end of a month of the year’s own money of an account, whole won. */
function dueBy(economy: Economy, row: number, month: number): number {
  const { accounts, year } = economy.practice
  const first = year.first[0]!
  const last = first + MONTHS_PER_YEAR - 1 - monthOfYear(first)
  const span = { from: first, to: last, rampMonths: 0 }
  return roundWon((accounts.appropriated[row]! - accounts.claimed[row]!) * shareDue(span, first, last, month))
}

/** Money of an account that may be paid out now: due by the end of the month, or quarter for grants, less overhead. */
function planRow(economy: Economy, row: number): void {
  const { world, practice, parameters } = economy
  const { accounts } = practice
  const month = world.nation.month[0]!
  const planned = dueBy(economy, row, month)
  accounts.plannedMonth[row] = planned - accounts.planned[row]!
  accounts.planned[row] = planned
  const isGrant = world.pack.programmes[row]!.instrument !== EQUIPMENT
  const due = isGrant ? dueBy(economy, row, month + QUARTER - 1) : planned
  const overhead = Math.max(accounts.kept[row]!, Math.ceil(due * parameters['agency.overhead']))
  const delivered = accounts.spent[row]! - accounts.kept[row]!
  accounts.intended[row] = Math.floor(
    realised(
      Math.max(0, accounts.claimed[row]! + due - overhead - delivered),
      accounts.deposits[row]! - accounts.recovered[row]!,
      1,
    ),
  )
}

/** Funds today’s support in January, or in the first month, and opens the month of its accounts. */
export function planPractice(economy: Economy): void {
  const { world, practice } = economy
  const { accounts } = practice
  for (const column of [accounts.intended, accounts.plannedMonth, accounts.spentMonth, accounts.unspentMonth])
    column.fill(0)
  if (monthOfYear(world.nation.month[0]!) === 0 || practice.year.first[0] === 0) appropriatePractice(economy)
  for (let row = 0; row < practice.won.length; row++) planRow(economy, row)
}
