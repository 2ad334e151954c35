import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocateShared } from '../../src/engine/allocate.ts'
import { BLOCK_ROWS } from '../../src/engine/blocks.ts'
import { createMatchArena } from '../../src/engine/match-arena.ts'
import { matchRequests } from '../../src/engine/match-requests.ts'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import { createRowList, type RowList } from '../../src/engine/row-list.ts'

const ROWS = 3 * BLOCK_ROWS + 100
const TARGETS = 5000

function listRows(rows: readonly number[]): RowList {
  const list = createRowList(ROWS, allocateShared)
  for (const row of [...rows].sort((one, other) => one - other)) {
    const block = Math.floor(row / BLOCK_ROWS)
    list.rows[block * BLOCK_ROWS + list.counts[block]!] = row
    list.counts[block]! += 1
  }
  return list
}

function served(requesters: number | RowList, targetOf: Int32Array): string[] {
  const groups: string[] = []
  const arena = createMatchArena(ROWS, TARGETS, 1, allocateShared)
  matchRequests(SOLO_MEMBER, groups, arena, requesters, TARGETS, targetOf, (world, target, order, from, to) => {
    world.push(`${target}: ${order.slice(from, to).join(' ')}`)
  })
  return groups
}

describe('a list of rows', () => {
  it('serves the requests of its rows as if all rows had been looked at', () => {
    const asked = fc.uniqueArray(fc.tuple(fc.nat(ROWS - 1), fc.integer({ min: -1, max: TARGETS - 1 })), {
      selector: ([row]) => row,
      maxLength: 400,
    })
    fc.assert(
      fc.property(asked, (requests) => {
        const targetOf = new Int32Array(ROWS).fill(-1)
        for (const [row, target] of requests) targetOf[row] = target
        expect(served(listRows(requests.map(([row]) => row)), targetOf)).toEqual(served(ROWS, targetOf))
      }),
      { numRuns: 30 },
    )
  })

  it('ignores the requests of rows that it does not hold', () => {
    const targetOf = new Int32Array(ROWS).fill(7)
    expect(served(listRows([5, BLOCK_ROWS, BLOCK_ROWS + 9]), targetOf)).toEqual([
      `7: 5 ${BLOCK_ROWS} ${BLOCK_ROWS + 9}`,
    ])
  })
})
