import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapRows } from '../../src/engine/map-rows.ts'
import { SOLO_MEMBER, shareStart } from '../../src/engine/member.ts'
import { column } from './columns.ts'
import { forEachCrew, runTeam, useTeam } from './team.ts'

useTeam()

describe('map', () => {
  it('visits each row once, for any crew and order of blocks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1e6, max: 1e6 }), { maxLength: 200 }),
        fc.integer({ min: 1 }),
        (given, seed) => {
          forEachCrew(seed, (count, order) => {
            const zeros = given.map(() => 0)
            const task = {
              given: column(Int32Array, given),
              out: column(Int32Array, zeros),
              visits: column(Int32Array, zeros),
            }
            runTeam('map', task, count, order)
            expect([...task.out]).toEqual(given.map((value) => 2 * value))
            expect([...task.visits]).toEqual(given.map(() => 1))
          })
        },
      ),
      { numRuns: 25 },
    )
  })

  it('does nothing in an empty world', () => {
    mapRows(SOLO_MEMBER, {}, 0, () => expect.unreachable())
  })

  it('divides any number of blocks without gap or overlap', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: 1, max: 64 }), (total, count) => {
        expect(shareStart(total, 0, count)).toBe(0)
        expect(shareStart(total, count, count)).toBe(total)
        for (let index = 0; index < count; index++) {
          const size = shareStart(total, index + 1, count) - shareStart(total, index, count)
          expect(Math.abs(size - total / count)).toBeLessThan(1)
        }
      }),
    )
  })
})
