import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { column } from '../../src/world/columns.ts'
import { createSortArena, permutePersons, sortPersonsByPlaceAndEmployer } from '../../src/world/permute.ts'
import { STATUS } from '../../src/world/person-columns.ts'
import { stateHash } from '../../src/world/state-hash.ts'
import { addTable } from '../../src/world/world.ts'
import { randomWorld, shuffledOrder } from './random-world.ts'

describe('the hash of the state', () => {
  it('is 16 hexadecimal digits and the same for the same state', () => {
    expect(stateHash(randomWorld(1))).toMatch(/^[0-9a-f]{16}$/)
    expect(stateHash(randomWorld(1))).toBe(stateHash(randomWorld(1)))
    expect(stateHash(randomWorld(1))).not.toBe(stateHash(randomWorld(2)))
  })

  it('does not change when rows of persons are permuted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const world = randomWorld(seed, 80, 20)
        const before = stateHash(world)
        permutePersons(world, shuffledOrder(80, seed))
        expect(stateHash(world)).toBe(before)
      }),
      { numRuns: 25 },
    )
  })

  it('does not change when two firms exchange rows and their staff follow', () => {
    const world = randomWorld(8, 80, 20)
    world.firms.state.fill(1)
    const before = stateHash(world)
    for (const { name, spec, array } of world.columns.values()) {
      if (!name.startsWith('firms.')) continue
      const kept = array.slice(3 * spec.width, 4 * spec.width)
      array.copyWithin(3 * spec.width, 11 * spec.width, 12 * spec.width)
      array.set(kept as Float64Array, 11 * spec.width)
    }
    expect(stateHash(world)).not.toBe(before)
    const { employer } = world.persons
    for (let person = 0; person < employer.length; person++)
      employer[person] = employer[person] === 3 ? 11 : employer[person] === 11 ? 3 : employer[person]!
    const { headOffice } = world.firms
    for (let firm = 0; firm < headOffice.length; firm++)
      headOffice[firm] = headOffice[firm] === 3 ? 11 : headOffice[firm] === 11 ? 3 : headOffice[firm]!
    expect(stateHash(world)).toBe(before)
  })

  it('notices a change of any single value of any column that counts', () => {
    const world = randomWorld(3, 40, 12)
    world.persons.status.fill(STATUS.EMPLOYED)
    world.firms.state.fill(1)
    const rows = new Set(['cells.firstFirm', 'cells.afterLastFirm'])
    const before = stateHash(world)
    for (const { name, spec, array } of world.columns.values()) {
      const at = array.length >> 1
      const kept = array[at]!
      array[at] = kept === 1 ? 2 : 1
      if (spec.scratch || rows.has(name)) expect(stateHash(world), name).toBe(before)
      else expect(stateHash(world), name).not.toBe(before)
      array[at] = kept
    }
    expect(stateHash(world)).toBe(before)
  })

  it('notices two persons who exchange one value', () => {
    const world = randomWorld(4, 40, 12)
    world.persons.status.fill(STATUS.EMPLOYED)
    world.persons.wage.set([111, 222])
    const before = stateHash(world)
    world.persons.wage.set([222, 111])
    expect(stateHash(world)).not.toBe(before)
  })

  it('takes minus zero as zero, and leaves vacant rows and columns of policies out', () => {
    const world = randomWorld(5, 40, 12)
    world.nation.exportShock[0] = 0
    world.persons.status[7] = STATUS.VACANT
    const before = stateHash(world)
    world.nation.exportShock[0] = -0
    world.persons.deposits[7] = 12345
    const policy = addTable(world.columns, 'policies.hub', { score: column('f64', 'points', 'score') }, 3)
    policy.score[0] = 9
    expect(stateHash(world)).toBe(before)
  })
})

describe('sorting persons', () => {
  it('puts them by place and employer, vacant rows last, equal ones in their old order', () => {
    const world = randomWorld(6, 400, 30)
    const before = stateHash(world)
    const { status, place, employer, birthMonth } = world.persons
    for (let person = 0; person < status.length; person++) birthMonth[person] = person
    sortPersonsByPlaceAndEmployer(world, createSortArena(world))
    const key = (row: number) => {
      const home = status[row] === STATUS.VACANT ? 99 : place[row]!
      return (home * 1000 + employer[row]! + 1) * 1000 + birthMonth[row]!
    }
    for (let row = 1; row < status.length; row++) expect(key(row)).toBeGreaterThan(key(row - 1))
    expect(before).toMatch(/^[0-9a-f]{16}$/)
  })

  it('changes no hash and can be repeated with the same buffers', () => {
    const world = randomWorld(7, 400, 30)
    const arena = createSortArena(world)
    const before = stateHash(world)
    sortPersonsByPlaceAndEmployer(world, arena)
    permutePersons(world, shuffledOrder(400, 8), arena)
    sortPersonsByPlaceAndEmployer(world, arena)
    expect(stateHash(world)).toBe(before)
  })
})
