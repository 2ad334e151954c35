import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocateShared } from '../../src/engine/allocate.ts'
import { createMatchArena } from '../../src/engine/match-arena.ts'
import { matchRequests } from '../../src/engine/match-requests.ts'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import { column } from './columns.ts'
import { forEachCrew, runTeam, useTeam } from './team.ts'

useTeam()

function check(targetOf: readonly number[], vacancies: readonly number[], seed: number): void {
  const rank = targetOf.map((target, row) =>
    target < 0 ? -1 : targetOf.slice(0, row).filter((t) => t === target).length,
  )
  const hired = targetOf.map((target, row) => (target >= 0 && rank[row]! < vacancies[target]! ? target : -1))
  const asked = new Set(targetOf)
  forEachCrew(seed, (count, order) => {
    const live = targetOf.filter((target) => target >= 0).length
    const task = {
      targetOf: column(Int32Array, targetOf),
      arena: createMatchArena(live, vacancies.length, count, allocateShared),
      vacancies: column(Int32Array, vacancies),
      hired: column(
        Int32Array,
        targetOf.map(() => -1),
      ),
      rank: column(
        Int32Array,
        targetOf.map(() => -1),
      ),
      visits: column(
        Int32Array,
        vacancies.map(() => 0),
      ),
    }
    runTeam('match', task, count, order)
    expect([...task.rank]).toEqual(rank)
    expect([...task.hired]).toEqual(hired)
    expect([...task.visits]).toEqual(vacancies.map((_, target) => (asked.has(target) ? 1 : 0)))
  })
}

describe('match', () => {
  it('serves requests in row order and each asked target once, for any crew and order of blocks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1, max: 15 }), { maxLength: 150 }),
        fc.array(fc.nat(6), { minLength: 16, maxLength: 16 }),
        fc.integer({ min: 1 }),
        check,
      ),
      { numRuns: 25 },
    )
  })

  it('sorts by two and by three digits', () => {
    for (const targets of [2049, 5000, 2 ** 22 + 1]) {
      const arena = createMatchArena(4, targets, 1, allocateShared)
      const served: number[] = []
      const serve = (_: object, target: number, order: Int32Array, from: number, to: number) => {
        served.push(target, ...order.subarray(from, to))
      }
      const targetOf = Int32Array.of(targets - 1, 2048, -1, 0, targets - 1)
      matchRequests(SOLO_MEMBER, {}, arena, 5, targets, targetOf, serve)
      expect(served).toEqual(targets === 2049 ? [0, 3, 2048, 0, 1, 4] : [0, 3, 2048, 1, targets - 1, 0, 4])
    }
    const many = Array.from({ length: 100 }, (_, row) => (row * 733) % 5000)
    check(many, Array(5000).fill(1), 5)
  })

  it('takes all requests to one target', () => check(Array(120).fill(1), [0, 50, 0], 9))

  it('does nothing without requesters, without requests', () => {
    check([], [1, 1], 3)
    check(Array(40).fill(-1), [1, 1], 3)
  })

  it('says what to raise when there are more requests than room', () => {
    const arena = createMatchArena(1, 2, 1, allocateShared)
    const match = () => matchRequests(SOLO_MEMBER, {}, arena, 2, 2, Int32Array.of(0, 1), () => {})
    expect(match).toThrow('2 requests in one round, room for 1: raise the capacity slack')
  })

  it('refuses targets that do not exist and arenas of other sizes', () => {
    const arena = createMatchArena(2, 2, 1, allocateShared)
    const match = (targets: number) => matchRequests(SOLO_MEMBER, {}, arena, 1, targets, Int32Array.of(2), () => {})
    expect(() => match(2)).toThrow('row 0 asks target 2 of 2')
    expect(() => match(3)).toThrow('made for 1 members and 2 targets, used by 1 for 3')
  })
})
