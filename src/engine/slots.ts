import { InternalError } from '../base/errors.ts'
import type { Allocate } from './allocate.ts'
import { BLOCK_ROWS } from './blocks.ts'
import { type Member, shareStart } from './member.ts'

/** Where births of one call get their rows. */
export interface SlotArena {
  /** Rows of the births, grouped by cell, ascending within a cell. */
  readonly rows: Int32Array
  /** Births of cell `c` are `rows[start[c]] … rows[start[c + 1] − 1]`; one longer than the cells. */
  readonly start: Int32Array
}

/** An arena for at most `births` births in one call, over `cells` cells. */
export function createSlotArena(cells: number, births: number, allocate: Allocate): SlotArena {
  return { rows: allocate(Int32Array, births), start: allocate(Int32Array, cells + 1) }
}

/**
 * Spawn: gives each cell's `wanted` births the lowest rows of its range `cellStart[c] … cellStart[c + 1] − 1` that
 * are not live, marks them live and lists them in `arena`. Ends with all members in step.
 * @returns births over all cells
 * @throws InternalError when a range or the arena is full; the message names the capacity slack
 */
export function spawnRows(
  member: Member,
  arena: SlotArena,
  live: Uint8Array,
  cellStart: Int32Array,
  wanted: Int32Array,
): number {
  const cells = arena.start.length - 1
  if (member.index === 0) sumWanted(arena, wanted, cells)
  member.sync()
  const last = shareStart(cells, member.index + 1, member.count)
  const order = member.blockOrder
  for (let position = shareStart(cells, member.index, member.count); position < last; position++) {
    fillCell(arena, live, cellStart, order === undefined ? position : order(cells, position))
  }
  member.sync()
  return arena.start[cells]!
}

/** Retire: rows of `rows` with `leaving` not 0 are no longer live, and `leaving` is 0 again. Ends in step. */
export function retireRows(member: Member, rows: number, live: Uint8Array, leaving: Uint8Array): void {
  const blocks = Math.ceil(rows / BLOCK_ROWS)
  const from = shareStart(blocks, member.index, member.count) * BLOCK_ROWS
  const to = Math.min(shareStart(blocks, member.index + 1, member.count) * BLOCK_ROWS, rows)
  for (let row = from; row < to; row++) {
    if (leaving[row] === 0) continue
    leaving[row] = 0
    live[row] = 0
  }
  member.sync()
}

function sumWanted(arena: SlotArena, wanted: Int32Array, cells: number): void {
  let births = 0
  arena.start[0] = 0
  for (let cell = 0; cell < cells; cell++) {
    births += wanted[cell]!
    if (births > arena.rows.length) {
      throw new InternalError(`more than ${arena.rows.length} births at once: raise the capacity slack of the arena`)
    }
    arena.start[cell + 1] = births
  }
}

function fillCell(arena: SlotArena, live: Uint8Array, cellStart: Int32Array, cell: number): void {
  const to = arena.start[cell + 1]!
  const end = cellStart[cell + 1]!
  let row = cellStart[cell]!
  for (let birth = arena.start[cell]!; birth < to; birth++) {
    while (row < end && live[row] !== 0) row++
    if (row === end) {
      const range = end - cellStart[cell]!
      throw new InternalError(
        `cell ${cell} has no free row for ${to - birth} of its births: raise the capacity slack (now ${range} rows)`,
      )
    }
    live[row] = 1
    arena.rows[birth] = row++
  }
}
