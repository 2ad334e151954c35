import { InternalError } from '../base/errors.ts'
import { BLOCK_ROWS } from './blocks.ts'
import { type MatchArena, requireFit, requireRoom } from './match-arena.ts'
import { type Member, shareStart } from './member.ts'
import type { RowList } from './row-list.ts'

/** Who may ask in a round: the rows below a number, or those of a list. */
export type Requesters = number | RowList

/**
 * Groups the rows whose `targetOf` is not −1 by target, rows ascending within a target: a stable radix sort from the
 * lowest digit up, in which each member counts and moves a contiguous share. Ends with all members in step.
 * @returns live requests; they stand in `arena.rows[arena.passes & 1]`
 * @throws InternalError for a target outside the arena's, or more live requests than the arena has room for
 */
export function groupRequests(
  member: Member,
  arena: MatchArena,
  requesters: Requesters,
  targets: number,
  targetOf: Int32Array,
): number {
  requireFit(arena, member.count, targets)
  if (typeof requesters === 'number') countLive(member, arena, requesters, targets, targetOf)
  else countListed(member, arena, requesters, targets, targetOf)
  member.sync()
  const live = place(member, arena)
  requireRoom(arena, live)
  if (typeof requesters === 'number') moveLive(member, arena, requesters, targetOf)
  else moveListed(member, arena, requesters, targetOf)
  member.sync()
  for (let pass = 1; pass < arena.passes; pass++) {
    countDigit(member, arena, live, pass)
    member.sync()
    place(member, arena)
    moveDigit(member, arena, live, pass)
    member.sync()
  }
  return live
}

function countLive(member: Member, arena: MatchArena, requesters: number, targets: number, targetOf: Int32Array): void {
  const { counts, digitBits } = arena
  const base = member.index << digitBits
  const mask = (1 << digitBits) - 1
  const to = shareStart(requesters, member.index + 1, member.count)
  counts.fill(0, base, base + mask + 1)
  for (let row = shareStart(requesters, member.index, member.count); row < to; row++) {
    const target = targetOf[row]!
    if (target < 0) continue
    if (target >= targets) throw new InternalError(`row ${row} asks target ${target} of ${targets}`)
    const slot = base + (target & mask)
    counts[slot] = counts[slot]! + 1
  }
}

function moveLive(member: Member, arena: MatchArena, requesters: number, targetOf: Int32Array): void {
  const { places, digitBits } = arena
  const rows = arena.rows[1]
  const targets = arena.targets[1]
  const base = member.index << digitBits
  const mask = (1 << digitBits) - 1
  const to = shareStart(requesters, member.index + 1, member.count)
  for (let row = shareStart(requesters, member.index, member.count); row < to; row++) {
    const target = targetOf[row]!
    if (target < 0) continue
    const slot = base + (target & mask)
    const at = places[slot]!
    places[slot] = at + 1
    rows[at] = row
    targets[at] = target
  }
}

function countListed(
  member: Member,
  arena: MatchArena,
  { rows, counts: listed }: RowList,
  targets: number,
  targetOf: Int32Array,
): void {
  const { counts, digitBits } = arena
  const base = member.index << digitBits
  const mask = (1 << digitBits) - 1
  const last = shareStart(listed.length, member.index + 1, member.count)
  counts.fill(0, base, base + mask + 1)
  for (let block = shareStart(listed.length, member.index, member.count); block < last; block++) {
    const to = block * BLOCK_ROWS + listed[block]!
    for (let k = block * BLOCK_ROWS; k < to; k++) {
      const target = targetOf[rows[k]!]!
      if (target < 0) continue
      if (target >= targets) throw new InternalError(`row ${rows[k]} asks target ${target} of ${targets}`)
      const slot = base + (target & mask)
      counts[slot] = counts[slot]! + 1
    }
  }
}

function moveListed(
  member: Member,
  arena: MatchArena,
  { rows: listedRows, counts: listed }: RowList,
  targetOf: Int32Array,
): void {
  const { places, digitBits } = arena
  const rows = arena.rows[1]
  const targets = arena.targets[1]
  const base = member.index << digitBits
  const mask = (1 << digitBits) - 1
  const last = shareStart(listed.length, member.index + 1, member.count)
  for (let block = shareStart(listed.length, member.index, member.count); block < last; block++) {
    const to = block * BLOCK_ROWS + listed[block]!
    for (let k = block * BLOCK_ROWS; k < to; k++) {
      const row = listedRows[k]!
      const target = targetOf[row]!
      if (target < 0) continue
      const slot = base + (target & mask)
      const at = places[slot]!
      places[slot] = at + 1
      rows[at] = row
      targets[at] = target
    }
  }
}

function countDigit(member: Member, arena: MatchArena, live: number, pass: number): void {
  const { counts, digitBits } = arena
  const targets = arena.targets[pass & 1]!
  const base = member.index << digitBits
  const mask = (1 << digitBits) - 1
  const shift = digitBits * pass
  const to = shareStart(live, member.index + 1, member.count)
  counts.fill(0, base, base + mask + 1)
  for (let at = shareStart(live, member.index, member.count); at < to; at++) {
    const slot = base + ((targets[at]! >>> shift) & mask)
    counts[slot] = counts[slot]! + 1
  }
}

function moveDigit(member: Member, arena: MatchArena, live: number, pass: number): void {
  const { places, digitBits } = arena
  const fromRows = arena.rows[pass & 1]!
  const fromTargets = arena.targets[pass & 1]!
  const toRows = arena.rows[(pass + 1) & 1]!
  const toTargets = arena.targets[(pass + 1) & 1]!
  const base = member.index << digitBits
  const mask = (1 << digitBits) - 1
  const shift = digitBits * pass
  const last = shareStart(live, member.index + 1, member.count)
  for (let from = shareStart(live, member.index, member.count); from < last; from++) {
    const target = fromTargets[from]!
    const slot = base + ((target >>> shift) & mask)
    const at = places[slot]!
    places[slot] = at + 1
    toRows[at] = fromRows[from]!
    toTargets[at] = target
  }
}

/** Where this member's entries of each digit begin: after all lower digits, and after lower members of the same. */
function place(member: Member, arena: MatchArena): number {
  const { counts, places, digitBits, members } = arena
  const buckets = 1 << digitBits
  const base = member.index << digitBits
  let total = 0
  for (let digit = 0; digit < buckets; digit++) {
    for (let other = 0; other < members; other++) {
      if (other === member.index) places[base + digit] = total
      total += counts[(other << digitBits) + digit]!
    }
  }
  return total
}
