import { groupRequests, type Requesters } from './group-requests.ts'
import type { MatchArena } from './match-arena.ts'
import { type Member, shareStart } from './member.ts'

const BLOCK_REQUESTS = 1024

/**
 * Serves one target: its requesters' rows are `order[from] … order[to − 1]`, ascending. It alone writes the target's
 * row and these requesters' rows, and may reorder its part of `order`.
 */
export type Resolve<W> = (world: W, target: number, order: Int32Array, from: number, to: number, lane: number) => void

/**
 * Match: each row of `requesters` asks target `targetOf[row]` of `targets`, or none with −1. Requests are grouped
 * by target and every target that is asked is resolved by one member. Ends with all members in step.
 * @throws InternalError for a target outside the arena's, or more live requests than the arena has room for
 */
export function matchRequests<W>(
  member: Member,
  world: W,
  arena: MatchArena,
  requesters: Requesters,
  targets: number,
  targetOf: Int32Array,
  resolve: Resolve<W>,
  blockRequests: number = BLOCK_REQUESTS,
): void {
  const live = groupRequests(member, arena, requesters, targets, targetOf)
  const blocks = Math.ceil(live / blockRequests)
  const last = shareStart(blocks, member.index + 1, member.count)
  const order = member.blockOrder
  for (let position = shareStart(blocks, member.index, member.count); position < last; position++) {
    const from = (order === undefined ? position : order(blocks, position)) * blockRequests
    resolveGroups(world, arena, live, from, Math.min(from + blockRequests, live), resolve, member.index)
  }
  member.sync()
}

/** Resolves the groups that begin at `from` … `to` − 1; the last of them may end beyond. */
function resolveGroups<W>(
  world: W,
  arena: MatchArena,
  live: number,
  from: number,
  to: number,
  resolve: Resolve<W>,
  lane: number,
): void {
  const rows = arena.rows[arena.passes & 1]!
  const targets = arena.targets[arena.passes & 1]!
  let at = from
  if (at > 0) while (at < to && targets[at] === targets[at - 1]) at++
  while (at < to) {
    const target = targets[at]!
    let end = at + 1
    while (end < live && targets[end] === target) end++
    resolve(world, target, rows, at, end, lane)
    at = end
  }
}
