import { InternalError } from '../base/errors.ts'
import type { Allocate } from './allocate.ts'
import { BLOCK_ROWS, type Kernel } from './blocks.ts'
import { type Member, shareStart } from './member.ts'

/** Cells that a tally of reals may have at most. */
export const REAL_CELLS = 4096
const MOST_BLOCKS = 256

/** Sums of real numbers over rows into a small table. */
export interface RealTally {
  /** The sums, one per cell, at most `REAL_CELLS`; overwritten by each `tallyRealsInBlockOrder`. */
  readonly target: Float64Array
  /** Where each member adds, `lanes[lane][cell] += …`; never `target`. */
  readonly lanes: readonly Float64Array[]
  /** Sums of each block, `[block × cells + cell]`. */
  readonly partials: Float64Array
}

/** A tally of reals into `target` for a crew of `members`. Throws InternalError beyond `REAL_CELLS` cells. */
export function createRealTally(target: Float64Array, members: number, allocate: Allocate): RealTally {
  if (target.length > REAL_CELLS) {
    throw new InternalError(`a tally of reals has at most ${REAL_CELLS} cells, asked for ${target.length}`)
  }
  const lanes: Float64Array[] = []
  while (lanes.length < members) lanes.push(allocate(Float64Array, target.length))
  return { target, lanes, partials: allocate(Float64Array, MOST_BLOCKS * target.length) }
}

/** Rows in a block of a tally of reals: depends on `rows` only, so the sum does not depend on the crew. */
export function realBlockRows(rows: number, blockRows: number = BLOCK_ROWS): number {
  return Math.max(blockRows, Math.ceil(rows / MOST_BLOCKS))
}

/**
 * Tally of reals: `kernel` adds numbers of its rows into `lanes[lane]` of any of `tallies`. Each block is summed by
 * itself and the blocks are added in their order, so the last bit is the same for any number of members.
 * `blockRows` is part of the result: keep it fixed for a use. Ends with all members in step.
 */
export function tallyRealsInBlockOrder<W>(
  member: Member,
  world: W,
  rows: number,
  kernel: Kernel<W>,
  tallies: readonly RealTally[],
  blockRows: number = BLOCK_ROWS,
): void {
  const size = realBlockRows(rows, blockRows)
  const blocks = Math.ceil(rows / size)
  const last = shareStart(blocks, member.index + 1, member.count)
  const order = member.blockOrder
  for (let position = shareStart(blocks, member.index, member.count); position < last; position++) {
    const block = order === undefined ? position : order(blocks, position)
    for (let k = 0; k < tallies.length; k++) tallies[k]!.lanes[member.index]!.fill(0)
    kernel(world, block * size, Math.min(block * size + size, rows), member.index)
    for (let k = 0; k < tallies.length; k++) keepPartial(tallies[k]!, block, member.index)
  }
  member.sync()
  for (let k = 0; k < tallies.length; k++) mergeShare(tallies[k]!, blocks, member)
  member.sync()
}

function keepPartial(tally: RealTally, block: number, lane: number): void {
  tally.partials.set(tally.lanes[lane]!, block * tally.target.length)
}

function mergeShare(tally: RealTally, blocks: number, member: Member): void {
  const { target, partials } = tally
  const from = shareStart(target.length, member.index, member.count)
  const to = shareStart(target.length, member.index + 1, member.count)
  target.fill(0, from, to)
  for (let block = 0; block < blocks; block++) {
    const start = block * target.length
    for (let cell = from; cell < to; cell++) target[cell] = target[cell]! + partials[start + cell]!
  }
}
