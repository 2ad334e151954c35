import { LINE } from '../accounts/programme-accounts.ts'
import { createMatchArena, type MatchArena } from '../engine/match-arena.ts'
import type { Scratch } from '../engine/scratch.ts'
import { createTally, type Tally } from '../engine/tally-rows.ts'
import type { ActivePolicy } from '../policies/active-policy.ts'
import type { PolicyBook } from '../policies/policy-book.ts'
import type { World } from '../world/world.ts'
import { type AwardList, createAwardList } from './award-list.ts'

/** Scratch of the support phase; small where no policy gives grants. */
export interface SupportArena {
  readonly applications: MatchArena
  /** Region whose call a firm answers, −1 for none. */
  readonly target: Int32Array
  /** Place of a firm in the order of awards; the smaller the earlier. */
  readonly order: Float64Array
  /** Won of the award that a firm got in the call at hand, 0 for none. */
  readonly size: Float64Array
  /** Awards of the month. */
  readonly awards: AwardList
  /** Keys (see awardKey) of firms whose awards are decided and listed, but not paid; empty unless an evaluation asks. */
  readonly withheld: Set<string>
  /** Grants that came back this month, by region. */
  readonly returns: Tally
}

/** Whether a policy gives grants to firms. */
export function givesGrants(policy: ActivePolicy): boolean {
  return policy.lineShares[LINE['grants-for-people']]! + policy.lineShares[LINE['grants-for-equipment']]! > 0
}

/** Scratch for a crew of `members`. */
export function createSupportArena(world: World, book: PolicyBook, members: number, scratch: Scratch): SupportArena {
  const returns = scratch.under('support.returns')
  const rows = book.policies.some(givesGrants) ? world.shape.firmRows : 0
  return {
    applications: createMatchArena(rows, world.shape.regions, members, scratch.under('support.applications')),
    target: scratch.under('support.target')(Int32Array, rows),
    order: scratch.under('support.order')(Float64Array, rows),
    size: scratch.under('support.size')(Float64Array, rows),
    awards: createAwardList(world, book.policies.filter(givesGrants).length, scratch),
    withheld: new Set(),
    returns: createTally(returns(Float64Array, world.shape.regions), members, returns),
  }
}
