import { strengthIn } from '../accounts/programme-plan.ts'
import { monthOfYear } from '../base/months.ts'
import { mapRows } from '../engine/map-rows.ts'
import { matchRequests } from '../engine/match-requests.ts'
import type { Member } from '../engine/member.ts'
import type { Phase } from '../engine/phase.ts'
import { solo } from '../engine/solo.ts'
import { tallyRows } from '../engine/tally-rows.ts'
import { spanOf } from '../policies/policy-book.ts'
import { nextPlanning } from '../rules/government/targeting.ts'
import { moveAgencyMoney } from './agency-money.ts'
import type { Economy } from './economy.ts'
import { givesGrants } from './support-arena.ts'
import { payAwards } from './support-awards.ts'
import { applyTo, decideCall, openCalls, PRACTICE } from './support-calls.ts'
import { SUPPORT_COLUMNS } from './support-columns.ts'
import { bookReturns, drawGrants } from './training.ts'

const CALL_EVERY = 3

/** Regions learn to plan by consulting and pilots, and forget. */
function learnToPlan({ world, parameters, regionLevers }: Economy): void {
  const { planning } = world.regions
  for (let region = 0; region < planning.length; region++)
    planning[region] = nextPlanning(
      parameters,
      planning[region]!,
      Math.min(1, parameters['agency.consulting'] + regionLevers.consulting[region]!),
      Math.min(1, parameters['agency.pilots'] + regionLevers.pilots[region]!),
    )
}

function openMonth(economy: Economy): void {
  economy.support.awards.count[0] = 0
  learnToPlan(economy)
  moveAgencyMoney(economy)
}

/** The calls of one source of money. */
function runCalls(economy: Economy, member: Member, source: number): void {
  const { world, support } = economy
  const { firmRows } = world.shape
  solo(member, economy, (one) => openCalls(one, source))
  mapRows(member, economy, firmRows, applyTo(source))
  matchRequests(
    member,
    economy,
    support.applications,
    firmRows,
    support.money.length,
    support.target,
    decideCall(source),
  )
  solo(member, economy, payAwards(source))
}

/** Agencies take their overhead and buy shared equipment; quarterly calls award support; firms draw from their grants. */
export function runSupport(economy: Economy, member: Member): void {
  const { world, book, support, practice } = economy
  const month = world.nation.month[0]!
  solo(member, economy, openMonth)
  if (monthOfYear(month) % CALL_EVERY === 0) {
    if (practice.won.some((won) => won > 0)) runCalls(economy, member, PRACTICE)
    for (let policy = 0; policy < book.policies.length; policy++) {
      const chosen = book.policies[policy]!
      if (givesGrants(chosen) && chosen.monthlyWon > 0 && strengthIn(spanOf(chosen, world), month) > 0)
        runCalls(economy, member, policy)
    }
  }
  tallyRows(member, economy, world.shape.firmRows, drawGrants, [support.returns])
  solo(member, economy, bookReturns)
}

/** The phase with the columns that it declares. */
export const support: Phase<Economy> = { name: 'support', ...SUPPORT_COLUMNS, run: runSupport }
