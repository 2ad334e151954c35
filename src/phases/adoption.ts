import { LINE } from '../accounts/budget-lines.ts'
import { mapRows } from '../engine/map-rows.ts'
import { matchRequests } from '../engine/match-requests.ts'
import type { Member } from '../engine/member.ts'
import type { Phase } from '../engine/phase.ts'
import { solo } from '../engine/solo.ts'
import type { ActivePolicy } from '../policies/active-policy.ts'
import { strengthOf } from '../policies/policy-book.ts'
import { ADOPTION_COLUMNS } from './adoption-columns.ts'
import { ageSystems, askForVouchers, carryOutProjects, openVouchers } from './adoption-projects.ts'
import type { Economy } from './economy.ts'
import { awardBids } from './tender-bids.ts'

const supportsAdoption = (policy: ActivePolicy) => policy.lineShares[LINE.adoption]! * policy.monthlyWon > 0
const award = awardBids('adoption.smallestGrant')

function runVouchers(economy: Economy, member: Member, policy: number): void {
  const { tenders, world } = economy
  const { firmRows, regions } = world.shape
  solo(member, economy, (one) => openVouchers(one, policy))
  mapRows(member, economy, firmRows, askForVouchers(policy))
  matchRequests(member, economy, tenders.bids, firmRows, regions, tenders.target, award)
  solo(member, economy, (one) => carryOutProjects(one, policy))
}

/** Firms of existing industries go digital with public support; projects take own money too, and some fail. */
export function runAdoption(economy: Economy, member: Member): void {
  const { world, book } = economy
  const supporting = book.policies.some(supportsAdoption)
  if (supporting) mapRows(member, economy, world.shape.firmRows, ageSystems)
  for (let policy = 0; policy < book.policies.length; policy++) {
    const chosen = book.policies[policy]!
    if (supportsAdoption(chosen) && strengthOf(chosen, world) > 0) runVouchers(economy, member, policy)
  }
}

/** The phase with the columns that it declares. */
export const adoption: Phase<Economy> = { name: 'adoption', ...ADOPTION_COLUMNS, run: runAdoption }
