import { describe, expect, it } from 'vitest'
import { allocateShared } from '../../src/engine/allocate.ts'
import { mapRows } from '../../src/engine/map-rows.ts'
import { createMatchArena } from '../../src/engine/match-arena.ts'
import { matchRequests } from '../../src/engine/match-requests.ts'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import { createSlotArena, retireRows, spawnRows } from '../../src/engine/slots.ts'
import { createRealTally, tallyRealsInBlockOrder } from '../../src/engine/tally-reals.ts'
import { createTally, tallyRows } from '../../src/engine/tally-rows.ts'

const ROWS = 16
const CALLS = 20_000
const world = {
  tallies: [createTally(new Float64Array(4), 1, allocateShared)],
  reals: [createRealTally(new Float64Array(4), 1, allocateShared)],
  arena: createMatchArena(ROWS, 4, 1, allocateShared),
  targetOf: Int32Array.from({ length: ROWS }, (_, row) => row % 4),
  slots: createSlotArena(1, 1, allocateShared),
  live: new Uint8Array(ROWS),
  leaving: new Uint8Array(ROWS),
  cellStart: Int32Array.of(0, ROWS),
  wanted: Int32Array.of(1),
}
const nothing = () => {}

const calls: Record<string, () => void> = {
  map: () => mapRows(SOLO_MEMBER, world, ROWS, nothing, 4),
  tally: () => tallyRows(SOLO_MEMBER, world, ROWS, nothing, world.tallies, 4),
  'tally of reals': () => tallyRealsInBlockOrder(SOLO_MEMBER, world, ROWS, nothing, world.reals, 4),
  match: () => matchRequests(SOLO_MEMBER, world, world.arena, ROWS, 4, world.targetOf, nothing, 4),
  'spawn and retire': () => {
    spawnRows(SOLO_MEMBER, world.slots, world.live, world.cellStart, world.wanted)
    world.leaving[world.slots.rows[0]!] = 1
    retireRows(SOLO_MEMBER, ROWS, world.live, world.leaving)
  },
}

describe('a primitive', () => {
  it.each(Object.keys(calls))('allocates nothing: %s', (name) => {
    const call = calls[name]!
    const grown: number[] = []
    for (let time = 0; time < 5; time++) {
      const before = process.memoryUsage().heapUsed
      for (let turn = 0; turn < CALLS; turn++) call()
      grown.push(process.memoryUsage().heapUsed - before)
    }
    expect(Math.min(...grown.map(Math.abs)) / CALLS).toBeLessThan(4)
  })
})
