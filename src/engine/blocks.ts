import { type Member, shareStart } from './member.ts'

/** Rows in one block: small enough for the second-level cache, large enough that a call per block costs nothing. */
export const BLOCK_ROWS = 4096

/** Work on rows `from` (inclusive) to `to` (exclusive) of a world; `lane` is the index of the member at work. */
export type Kernel<W> = (world: W, from: number, to: number, lane: number) => void

/** Runs this member's share of the blocks of `rows` rows, without synchronising. */
export function runBlocks<W>(member: Member, world: W, rows: number, kernel: Kernel<W>, blockRows: number): void {
  const blocks = Math.ceil(rows / blockRows)
  const last = shareStart(blocks, member.index + 1, member.count)
  const order = member.blockOrder
  for (let position = shareStart(blocks, member.index, member.count); position < last; position++) {
    const from = (order === undefined ? position : order(blocks, position)) * blockRows
    kernel(world, from, Math.min(from + blockRows, rows), member.index)
  }
}
