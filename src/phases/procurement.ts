import { LINE } from '../accounts/budget-lines.ts'
import { mapRows } from '../engine/map-rows.ts'
import { matchRequests } from '../engine/match-requests.ts'
import type { Member } from '../engine/member.ts'
import type { Phase } from '../engine/phase.ts'
import { solo } from '../engine/solo.ts'
import { strengthOf } from '../policies/policy-book.ts'
import type { Economy } from './economy.ts'
import { keepOpenData } from './open-data.ts'
import { PROCUREMENT_COLUMNS } from './procurement-columns.ts'
import { awardBids, bidFor } from './tender-bids.ts'
import { openTenders, settleContracts } from './tender-contracts.ts'

const openBids = awardBids('tender.smallestContract')

function runTenders(economy: Economy, member: Member, policy: number): void {
  const { tenders, world } = economy
  const { firmRows, regions } = world.shape
  solo(member, economy, (one) => openTenders(one, policy))
  mapRows(member, economy, firmRows, bidFor(policy))
  matchRequests(member, economy, tenders.bids, firmRows, regions, tenders.target, openBids)
  solo(member, economy, (one) => settleContracts(one, policy))
}

/** Open data are kept up; public buyers tender for what makers of reserved sectors can still deliver; contracts are scored, delivered or failed. */
export function runProcurement(economy: Economy, member: Member): void {
  const { world, book } = economy
  solo(member, economy, keepOpenData)
  for (let policy = 0; policy < book.policies.length; policy++) {
    const chosen = book.policies[policy]!
    const tenders = chosen.lineShares[LINE.tenders]! * chosen.monthlyWon > 0
    if (tenders && strengthOf(chosen, world) > 0) runTenders(economy, member, policy)
  }
}

/** The phase with the columns that it declares. */
export const procurement: Phase<Economy> = { name: 'procurement', ...PROCUREMENT_COLUMNS, run: runProcurement }
