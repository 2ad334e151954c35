import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocateShared } from '../../src/engine/allocate.ts'
import { createRealTally, REAL_CELLS, realBlockRows } from '../../src/engine/tally-reals.ts'
import { column } from './columns.ts'
import { TEST_BLOCK } from './programs.ts'
import { forEachCrew, runTeam, useTeam } from './team.ts'

useTeam()

const CELLS = 3

function sumByBlocks(values: readonly number[], cellOf: readonly number[]): number[] {
  const sums = new Array<number>(CELLS).fill(0)
  for (let from = 0; from < values.length; from += TEST_BLOCK) {
    const partial = new Array<number>(CELLS).fill(0)
    for (let row = from; row < Math.min(from + TEST_BLOCK, values.length); row++) partial[cellOf[row]!]! += values[row]!
    for (let cell = 0; cell < CELLS; cell++) sums[cell]! += partial[cell]!
  }
  return sums
}

describe('tally of reals', () => {
  it('gives the same last bit for any crew and order of blocks', () => {
    const row = fc.tuple(fc.nat(CELLS - 1), fc.double({ min: -1e9, max: 1e9, noNaN: true }))
    fc.assert(
      fc.property(fc.array(row, { maxLength: 200 }), fc.integer({ min: 1 }), (rows, seed) => {
        const cellOf = rows.map(([cell]) => cell)
        const values = rows.map(([, value]) => value)
        const expected = sumByBlocks(values, cellOf)
        forEachCrew(seed, (count, order) => {
          const sums = createRealTally(allocateShared(Float64Array, CELLS), count, allocateShared)
          runTeam(
            'reals',
            { cellOf: column(Int32Array, cellOf), values: column(Float64Array, values), sums },
            count,
            order,
          )
          for (let cell = 0; cell < CELLS; cell++) expect(sums.target[cell]! - expected[cell]!).toBe(0)
        })
      }),
      { numRuns: 25 },
    )
  })

  it('would differ between orders of summing the rows', () => {
    expect(1e16 + 1 + 1).not.toBe(1 + 1 + 1e16)
  })

  it('cuts any number of rows into at most 256 blocks', () => {
    for (const rows of [0, 1, 4096, 1e6, 44e6]) expect(Math.ceil(rows / realBlockRows(rows))).toBeLessThanOrEqual(256)
  })

  it('refuses large tables', () => {
    const target = new Float64Array(REAL_CELLS + 1)
    expect(() => createRealTally(target, 1, allocateShared)).toThrow('at most 4096 cells')
  })
})
