import { describe, expect, it } from 'vitest'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import { type Phase, runPhases } from '../../src/engine/phase.ts'

const step = (name: string): Phase<string[]> => ({ name, reads: [], writes: [], run: (world) => void world.push(name) })

describe('phases', () => {
  it('run in their order on the world', () => {
    const world: string[] = []
    runPhases([step('production'), step('goods market')], world, SOLO_MEMBER)
    expect(world).toEqual(['production', 'goods market'])
  })

  it('are timed by the clock of the observer', () => {
    const passed: [string, number][] = []
    let now = 0
    const clock = () => now++ * 10
    const observer = { clock, passed: (phase: string, elapsed: number) => void passed.push([phase, elapsed]) }
    runPhases([step('production'), step('goods market')], [], SOLO_MEMBER, observer)
    expect(passed).toEqual([
      ['production', 10],
      ['goods market', 10],
    ])
  })
})
