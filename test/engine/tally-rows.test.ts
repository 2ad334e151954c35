import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocateShared } from '../../src/engine/allocate.ts'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import { createTally, tallyRows } from '../../src/engine/tally-rows.ts'
import { column } from './columns.ts'
import { forEachCrew, runTeam, useTeam } from './team.ts'

useTeam()

const won = fc.integer({ min: -1e12, max: 1e12 })

function check(payments: readonly (readonly [cell: number, won: number])[], cells: number, seed: number): void {
  const expected = new Array<number>(cells).fill(0)
  for (const [cell, amount] of payments) expected[cell]! += amount
  forEachCrew(seed, (count, order) => {
    const task = {
      cellOf: column(
        Int32Array,
        payments.map(([cell]) => cell),
      ),
      won: column(
        Float64Array,
        payments.map(([, amount]) => amount),
      ),
      sums: createTally(allocateShared(Float64Array, cells), count, allocateShared),
      counts: createTally(allocateShared(Float64Array, 1), count, allocateShared),
    }
    runTeam('tally', task, count, order)
    expect([...task.sums.target]).toEqual(expected)
    expect([...task.counts.target]).toEqual([payments.length])
  })
}

function tallyOne(amount: number): void {
  const tally = createTally(allocateShared(Float64Array, 3), 1, allocateShared)
  const kernel = () => {
    tally.lanes[0]![2] = amount
  }
  tallyRows(SOLO_MEMBER, {}, 1, kernel, [tally])
}

describe('tally', () => {
  it('gives the exact sums, for any crew and order of blocks', () => {
    const payment = fc.tuple(fc.nat(9), won)
    fc.assert(
      fc.property(fc.array(payment, { maxLength: 200 }), fc.integer({ min: 1 }), (payments, seed) =>
        check(payments, 10, seed),
      ),
      { numRuns: 25 },
    )
  })

  it('takes all rows to one target', () =>
    check(
      Array.from({ length: 150 }, (_, row) => [3, row]),
      5,
      7,
    ))

  it('overwrites the target with zeros when there are no rows', () => check([], 4, 7))

  it('needs no memory beside the target in a crew of one', () => {
    const target = new Float64Array(3)
    expect(createTally(target, 1, () => expect.unreachable()).lanes).toEqual([target])
  })

  it.each([2 ** 53, -(2 ** 53), 0.5, Number.NaN])('refuses the sum %d', (amount) => {
    expect(() => tallyOne(amount)).toThrow('tally cell 2 holds')
  })

  it('accepts the largest exact sum', () => tallyOne(Number.MAX_SAFE_INTEGER))

  it('refuses a crew of another size', () => {
    const tally = createTally(new Float64Array(1), 2, allocateShared)
    expect(() => tallyRows(SOLO_MEMBER, {}, 0, () => {}, [tally])).toThrow('made for 2 members, used by 1')
  })
})
