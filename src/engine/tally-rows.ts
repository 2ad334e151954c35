import { InternalError } from '../base/errors.ts'
import type { Allocate } from './allocate.ts'
import { BLOCK_ROWS, type Kernel, runBlocks } from './blocks.ts'
import { type Member, shareStart } from './member.ts'

/** Sums of integers (won, counts, fixed point) over rows into the cells of `target`. */
export interface Tally {
  /** The sums, one per cell; overwritten by each `tallyRows`. */
  readonly target: Float64Array
  /** Where each member adds, `lanes[lane][cell] += …`; lane 0 is `target` itself. */
  readonly lanes: readonly Float64Array[]
}

/** A tally into `target` for a crew of `members`; takes `members − 1` further arrays of the same length. */
export function createTally(target: Float64Array, members: number, allocate: Allocate): Tally {
  const lanes = [target]
  while (lanes.length < members) lanes.push(allocate(Float64Array, target.length))
  return { target, lanes }
}

/**
 * Tally: `kernel` adds integers of its rows into `lanes[lane]` of any of `tallies`, whose targets then hold the sums
 * over all rows, the same for any number of members and order of blocks. Targets start from zero each time.
 * Throws InternalError when a sum is not an integer below 2^53. Ends with all members in step.
 */
export function tallyRows<W>(
  member: Member,
  world: W,
  rows: number,
  kernel: Kernel<W>,
  tallies: readonly Tally[],
  blockRows: number = BLOCK_ROWS,
): void {
  for (let k = 0; k < tallies.length; k++) laneOf(tallies[k]!, member).fill(0)
  runBlocks(member, world, rows, kernel, blockRows)
  member.sync()
  for (let k = 0; k < tallies.length; k++) mergeShare(tallies[k]!, member)
  member.sync()
}

function laneOf(tally: Tally, member: Member): Float64Array {
  const lane = tally.lanes[member.index]
  if (lane === undefined || tally.lanes.length !== member.count) {
    throw new InternalError(`tally made for ${tally.lanes.length} members, used by ${member.count}`)
  }
  return lane
}

function mergeShare(tally: Tally, member: Member): void {
  const { target, lanes } = tally
  const from = shareStart(target.length, member.index, member.count)
  const to = shareStart(target.length, member.index + 1, member.count)
  for (let lane = 1; lane < lanes.length; lane++) {
    const part = lanes[lane]!
    for (let cell = from; cell < to; cell++) target[cell] = target[cell]! + part[cell]!
  }
  for (let cell = from; cell < to; cell++) {
    const sum = target[cell]!
    if (!(Math.abs(sum) <= Number.MAX_SAFE_INTEGER) || Math.trunc(sum) !== sum) {
      throw new InternalError(`tally cell ${cell} holds ${sum}, which is not an integer below 2^53`)
    }
  }
}
