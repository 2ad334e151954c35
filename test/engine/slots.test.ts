import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocateShared } from '../../src/engine/allocate.ts'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import { createSlotArena, spawnRows } from '../../src/engine/slots.ts'
import { column } from './columns.ts'
import { forEachCrew, runTeam, useTeam } from './team.ts'

useTeam()

interface Cell {
  readonly rows: readonly (readonly [live: boolean, leaving: boolean])[]
  readonly share: number
}

const cell: fc.Arbitrary<Cell> = fc.record({
  rows: fc.array(fc.tuple(fc.boolean(), fc.boolean()), { maxLength: 20 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
})

function check(cells: readonly Cell[], seed: number): void {
  const cellStart = [0]
  const wanted: number[] = []
  const rows: number[] = []
  const live: number[] = []
  for (const { rows: given, share } of cells) {
    const first = cellStart.at(-1)!
    const free = given.flatMap(([alive, leaves], row) => (alive && !leaves ? [] : [first + row]))
    const births = Math.floor(share * free.length)
    const taken = free.slice(0, births)
    rows.push(...taken)
    live.push(...given.map(([alive, leaves], row) => ((alive && !leaves) || taken.includes(first + row) ? 1 : 0)))
    wanted.push(births)
    cellStart.push(first + given.length)
  }
  forEachCrew(seed, (count, order) => {
    const before = cells.flatMap((one) => one.rows)
    const task = {
      live: column(
        Uint8Array,
        before.map(([alive]) => Number(alive)),
      ),
      leaving: column(
        Uint8Array,
        before.map(([alive, leaves]) => Number(alive && leaves)),
      ),
      cellStart: column(Int32Array, cellStart),
      wanted: column(Int32Array, wanted),
      arena: createSlotArena(cells.length, rows.length, allocateShared),
      births: column(Int32Array, Array(count).fill(-1)),
    }
    runTeam('slots', task, count, order)
    expect([...task.arena.rows]).toEqual(rows)
    expect([...task.live]).toEqual(live)
    expect(task.leaving.every((flag) => flag === 0)).toBe(true)
    expect([...task.births]).toEqual(Array(count).fill(rows.length))
  })
}

describe('spawn and retire', () => {
  it('gives births the lowest free rows of their cell, for any crew and order of cells', () => {
    fc.assert(fc.property(fc.array(cell, { maxLength: 20 }), fc.integer({ min: 1 }), check), { numRuns: 25 })
  })

  it('fills one cell to its last row', () => {
    check(
      [
        { rows: [], share: 1 },
        { rows: Array(60).fill([false, false]), share: 1 },
      ],
      5,
    )
  })

  it('does nothing without cells', () => check([], 5))

  it('says what to raise when a cell is full', () => {
    const arena = createSlotArena(2, 9, allocateShared)
    const spawn = () =>
      spawnRows(SOLO_MEMBER, arena, Uint8Array.of(1, 0, 1, 0), Int32Array.of(0, 2, 4), Int32Array.of(2, 0))
    expect(spawn).toThrow('cell 0 has no free row for 1 of its births: raise the capacity slack (now 2 rows)')
  })

  it('says what to raise when there are more births than the arena lists', () => {
    const arena = createSlotArena(1, 1, allocateShared)
    const spawn = () => spawnRows(SOLO_MEMBER, arena, new Uint8Array(4), Int32Array.of(0, 4), Int32Array.of(2))
    expect(spawn).toThrow('more than 1 births at once: raise the capacity slack')
  })
})
