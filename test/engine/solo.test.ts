import { describe, expect, it } from 'vitest'
import { column } from './columns.ts'
import { forEachCrew, runTeam, useTeam } from './team.ts'

useTeam()

describe('solo', () => {
  it('runs once in the crew and every member sees what it wrote', () => {
    forEachCrew(1, (count, order) => {
      const task = { count: column(Int32Array, [0, 0]), seen: column(Int32Array, Array(count).fill(0)) }
      runTeam('solo', task, count, order)
      expect([...task.seen]).toEqual(Array(count).fill(10))
    })
  })
})
