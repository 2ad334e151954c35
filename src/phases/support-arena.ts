import { LINE } from '../accounts/programme-accounts.ts'
import { allocateShared } from '../engine/allocate.ts'
import { createMatchArena, type MatchArena } from '../engine/match-arena.ts'
import { createTally, type Tally } from '../engine/tally-rows.ts'
import type { ActivePolicy } from '../policies/active-policy.ts'
import type { PolicyBook } from '../policies/policy-book.ts'
import type { World } from '../world/world.ts'

/** Scratch of the support phase; small where no policy gives grants. */
export interface SupportArena {
  readonly applications: MatchArena
  /** Region whose call a firm answers, −1 for none. */
  readonly target: Int32Array
  /** Place of a firm in the order of awards; the smaller the earlier. */
  readonly order: Float64Array
  /** Grants that came back this month, by region. */
  readonly returns: Tally
}

/** Whether a policy gives grants to firms. */
export function givesGrants(policy: ActivePolicy): boolean {
  return policy.lineShares[LINE['grants-for-people']]! + policy.lineShares[LINE['grants-for-equipment']]! > 0
}

/** Scratch for a crew of `members`. */
export function createSupportArena(world: World, book: PolicyBook, members: number): SupportArena {
  const rows = book.policies.some(givesGrants) ? world.shape.firmRows : 0
  return {
    applications: createMatchArena(rows, world.shape.regions, members, allocateShared),
    target: allocateShared(Int32Array, rows),
    order: allocateShared(Float64Array, rows),
    returns: createTally(allocateShared(Float64Array, world.shape.regions), members, allocateShared),
  }
}
