import { BLOCK_ROWS, type Kernel, runBlocks } from './blocks.ts'
import type { Member } from './member.ts'

/**
 * Map: each row writes its own row only and reads columns that this phase does not write.
 * `rows` rows in blocks of `blockRows`; ends with all members in step.
 */
export function mapRows<W>(
  member: Member,
  world: W,
  rows: number,
  kernel: Kernel<W>,
  blockRows: number = BLOCK_ROWS,
): void {
  runBlocks(member, world, rows, kernel, blockRows)
  member.sync()
}
