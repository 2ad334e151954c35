import { describe, expect, it } from 'vitest'
import { abortCrew, abortedBy, CrewAborted, createBarrier, createMember } from '../../src/engine/barrier.ts'
import { CREW_SIZES, runTeam, useTeam } from './team.ts'

useTeam()

describe('the barrier', () => {
  it.each(CREW_SIZES.filter((size) => size > 1))('lets the others of %i go when one fails', (count) => {
    expect(() => runTeam('fail', { failing: count - 1 }, count, 0)).toThrow(CrewAborted)
  })

  it('stops members that arrive after the failure, a crew of one included', () => {
    for (const count of CREW_SIZES) {
      const words = createBarrier()
      abortCrew(words, 3)
      expect(() => createMember(words, 0, count).sync()).toThrow(CrewAborted)
    }
  })

  it('keeps the first failure', () => {
    const words = createBarrier()
    expect(abortedBy(words)).toBe(-1)
    abortCrew(words, 2)
    abortCrew(words, 0)
    expect(abortedBy(words)).toBe(2)
  })
})
