import { InternalError } from '../base/errors.ts'
import type { Allocate } from './allocate.ts'

const MOST_DIGIT_BITS = 11

/** Scratch of `matchRequests`; nothing in it outlives a call but the grouping itself. */
export interface MatchArena {
  /** Requesters' rows; after a call those grouped by target stand in `rows[passes & 1]`. */
  readonly rows: readonly [Int32Array, Int32Array]
  /** Target of each entry of `rows`. */
  readonly targets: readonly [Int32Array, Int32Array]
  /** Entries per digit, `[member × buckets + digit]`. */
  readonly counts: Int32Array
  /** Next free place per digit, `[member × buckets + digit]`. */
  readonly places: Int32Array
  /** Targets are 0 … `targetCount` − 1. */
  readonly targetCount: number
  readonly digitBits: number
  readonly passes: number
  readonly members: number
}

/**
 * An arena for at most `requests` live requests in one round, to targets 0 … `targets` − 1, for a crew of `members`.
 * Takes 16 bytes per request; `requests` may be far below the number of requesters.
 */
export function createMatchArena(requests: number, targets: number, members: number, allocate: Allocate): MatchArena {
  const bits = Math.max(1, 32 - Math.clz32(Math.max(0, targets - 1)))
  const passes = Math.ceil(bits / MOST_DIGIT_BITS)
  const digitBits = Math.ceil(bits / passes)
  const integers = (length: number) => allocate(Int32Array, length)
  return {
    rows: [integers(requests), integers(requests)],
    targets: [integers(requests), integers(requests)],
    counts: integers(members << digitBits),
    places: integers(members << digitBits),
    targetCount: targets,
    digitBits,
    passes,
    members,
  }
}

/** Throws InternalError when the arena is too small for `live` requests. */
export function requireRoom(arena: MatchArena, live: number): void {
  const room = arena.rows[0].length
  if (live > room)
    throw new InternalError(
      `${live} requests in one round, room for ${room}: raise the capacity slack of the match arena`,
    )
}

/** Throws InternalError when the arena was made for another crew or for fewer targets. */
export function requireFit(arena: MatchArena, members: number, targets: number): void {
  if (arena.members !== members || targets > arena.targetCount) {
    throw new InternalError(
      `match arena made for ${arena.members} members and ${arena.targetCount} targets, used by ${members} for ${targets}`,
    )
  }
}
