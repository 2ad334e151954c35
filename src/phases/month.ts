import type { Member } from '../engine/member.ts'
import { type Phase, type PhaseObserver, runPhases } from '../engine/phase.ts'
import { admission } from './admission.ts'
import { adoption } from './adoption.ts'
import { agencies } from './agencies.ts'
import { books } from './books.ts'
import { budgets } from './budgets.ts'
import { demography } from './demography.ts'
import type { Economy } from './economy.ts'
import { entry } from './entry.ts'
import { events } from './events.ts'
import { exit } from './exit.ts'
import { firmAccounts } from './firm-accounts.ts'
import { firmPlans } from './firm-plans.ts'
import { goodsMarket } from './goods-market.ts'
import { graduation } from './graduation.ts'
import { incomes } from './incomes.ts'
import { labourMarket } from './labour-market.ts'
import { learning } from './learning.ts'
import { moving } from './moving.ts'
import { observation } from './observation.ts'
import { policies } from './policies.ts'
import { procurement } from './procurement.ts'
import { production } from './production.ts'
import { programmes } from './programmes.ts'
import { relocation } from './relocation.ts'
import { research } from './research.ts'
import { support } from './support.ts'
import { venture } from './venture.ts'

/** The month, in order. */
export const MONTH: readonly Phase<Economy>[] = [
  observation,
  demography,
  events,
  policies,
  agencies,
  budgets,
  support,
  graduation,
  admission,
  research,
  firmPlans,
  adoption,
  labourMarket,
  learning,
  production,
  incomes,
  goodsMarket,
  procurement,
  firmAccounts,
  exit,
  entry,
  relocation,
  venture,
  moving,
  programmes,
  books,
]

/** Moves the calendar: before the start of the record nothing grows, ages or moves. */
export function moveCalendar(economy: Economy, member: Member): void {
  if (member.index === 0) {
    const { nation } = economy.world
    nation.month[0]! += 1
    nation.ageing[0] = nation.month[0]! >= nation.startMonth[0]! ? 1 : 0
  }
  member.sync()
}

/** Runs one month; the calendar moves first. */
export function runMonth(economy: Economy, member: Member, observer?: PhaseObserver): void {
  moveCalendar(economy, member)
  runPhases(MONTH, economy, member, observer)
}
