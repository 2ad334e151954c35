import type { Allocate } from './allocate.ts'
import { BLOCK_ROWS } from './blocks.ts'

/**
 * Rows picked out of a table by a map over blocks of `BLOCK_ROWS`: those of block `b`, ascending, are
 * `rows[b × BLOCK_ROWS] …`, `counts[b]` of them. A kernel writes the part of its own block only.
 */
export interface RowList {
  readonly rows: Int32Array
  readonly counts: Int32Array
}

/** A list that can hold all of `rows` rows. */
export function createRowList(rows: number, allocate: Allocate): RowList {
  return { rows: allocate(Int32Array, rows), counts: allocate(Int32Array, Math.ceil(rows / BLOCK_ROWS)) }
}
