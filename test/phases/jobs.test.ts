import { beforeAll, describe, expect, test } from 'vitest'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { runLabourMarket } from '../../src/phases/labour-market.ts'
import { reservationWage } from '../../src/rules/person/search.ts'
import { FIRM_STATE } from '../../src/world/firm-columns.ts'
import { STATUS } from '../../src/world/person-columns.ts'
import { runTo, toyEconomy } from './toy-economy.ts'

interface Before {
  readonly status: Uint8Array
  readonly place: Uint8Array
  readonly wage: ArrayLike<number>
  readonly lastWage: ArrayLike<number>
  readonly months: ArrayLike<number>
  readonly meanWage: number
}

let economy: Economy
let before: Before

beforeAll(() => {
  economy = runTo(toyEconomy([], { 'separation.base': 0.1 }), '2017-02')
  const { persons, nation, cells, shape } = economy.world
  for (let cell = 0; cell < shape.places * shape.sectors; cell++)
    cells.mixedIncome[cell] = (0.5 + (cell % 3)) * economy.parameters['synthesis.ownIncome'] * nation.meanWage[0]!
  before = {
    status: Uint8Array.from(persons.status),
    place: Uint8Array.from(persons.place),
    wage: persons.wage.slice(),
    lastWage: persons.lastWage.slice(),
    months: persons.unemploymentMonths.slice(),
    meanWage: nation.meanWage[0]!,
  }
  runLabourMarket(economy, SOLO_MEMBER)
})

const persons = (now: number, then: number) =>
  [...before.status.keys()].filter(
    (person) => economy.world.persons.status[person] === now && before.status[person] === then,
  )

describe('the labour market', () => {
  test('job seekers take jobs at their reservation wage or above', () => {
    const { wage } = economy.world.persons
    const hired = persons(STATUS.EMPLOYED, STATUS.UNEMPLOYED)
    expect(hired.length).toBeGreaterThan(5)
    for (const person of hired) {
      const months = before.months[person]! + 1
      const least = reservationWage(economy.parameters, before.lastWage[person]!, months, before.meanWage)
      expect(wage[person]! + 1).toBeGreaterThan(least)
    }
  })

  test('most find work in their own place, and nobody works where nobody from home commutes', () => {
    const { employer, place } = economy.world.persons
    const { firms, pairs, shape } = economy.world
    const hired = persons(STATUS.EMPLOYED, STATUS.UNEMPLOYED)
    const atHome = hired.filter((person) => firms.place[employer[person]!] === place[person])
    expect(atHome.length).toBeGreaterThan(hired.length / 2)
    for (const person of hired)
      expect(pairs.commuting[place[person]! * shape.places + firms.place[employer[person]!]!]!).toBeGreaterThan(0)
  })

  test('those who lost a job keep its wage as their last one', () => {
    const { lastWage, wage } = economy.world.persons
    const lost = persons(STATUS.UNEMPLOYED, STATUS.EMPLOYED)
    expect(lost.length).toBeGreaterThan(2)
    for (const person of lost) {
      expect(lastWage[person]).toBe(before.wage[person])
      expect(wage[person]).toBe(0)
    }
  })

  test('own-account workers give up where they earn least', () => {
    const { shares, world } = economy
    const { mixedIncome } = world.cells
    for (let cell = 1; cell < world.shape.places * world.shape.sectors; cell++)
      if (mixedIncome[cell]! > 1.01 * mixedIncome[cell - 1]!)
        expect(shares.ownExit[cell]!).toBeLessThan(shares.ownExit[cell - 1]!)
  })

  test('staff are counted by firm and occupation', () => {
    const { firms, persons: all } = economy.world
    const counted = new Int32Array(firms.staff.length)
    for (let person = 0; person < all.status.length; person++)
      if (all.status[person] === STATUS.EMPLOYED) counted[all.employer[person]! * 3 + all.occupation[person]!]! += 1
    for (let firm = 0; firm < firms.state.length; firm++)
      if (firms.state[firm] !== FIRM_STATE.VACANT)
        expect([...firms.staff.subarray(firm * 3, firm * 3 + 3)]).toEqual([...counted.subarray(firm * 3, firm * 3 + 3)])
  })
})

test('a separation is drawn by key: a person in another row leaves or stays alike', () => {
  const leavers = (swap: boolean) => {
    const swapped = runTo(toyEconomy([], { 'separation.base': 0.1 }), '2017-02')
    const { world } = swapped
    const rows = [...world.persons.status.keys()].filter((person) => world.persons.status[person] === STATUS.EMPLOYED)
    if (swap)
      for (const [name, { array, spec }] of world.columns)
        if (name.startsWith('persons.'))
          for (let k = 0; k + 1 < rows.length; k += 2)
            for (let width = 0; width < spec.width; width++) {
              const [a, b] = [rows[k]! * spec.width + width, rows[k + 1]! * spec.width + width]
              const kept = array[a]!
              array[a] = array[b]!
              array[b] = kept
            }
    runLabourMarket(swapped, SOLO_MEMBER)
    const { status, keyHigh, keyLow } = world.persons
    const out = rows.filter((person) => status[person] === STATUS.UNEMPLOYED)
    return out.map((person) => `${keyHigh[person]}:${keyLow[person]}`).sort()
  }
  expect(leavers(true)).toEqual(leavers(false))
})
