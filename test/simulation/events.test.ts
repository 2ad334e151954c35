import { describe, expect, it } from 'vitest'
import { parseMonth } from '../../src/base/months.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { openEconomy } from '../../src/simulation/open-economy.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { FIRM_STATE } from '../../src/world/firm-columns.ts'
import { STATUS } from '../../src/world/person-columns.ts'
import { runTo } from '../phases/toy-economy.ts'
import { toyRequest } from './toy-run.ts'

const [HARBOUR, VALLEY, HILL] = [0, 1, 2] as const
const GOODS = 0

/** The toy country from the end of 2010, one person for 20, with these of its events. */
function toyFrom2010(packEvents: readonly string[], start = '2011-01'): Economy {
  const request = toyRequest({ startMonth: parseMonth(start), burnInMonths: 2, personsPerAgent: 20, packEvents })
  return openEconomy(request, []).economy
}

function governmentStaff({ world }: Economy, place: number): number {
  const { firms } = world
  let staff = 0
  for (let firm = 0; firm < world.shape.firmRows; firm++)
    if (firms.state[firm] === FIRM_STATE.GOVERNMENT && firms.place[firm] === place)
      for (let occupation = 0; occupation < 3; occupation++) staff += firms.staff[firm * 3 + occupation]!
  return staff
}

const residents = ({ world }: Economy) =>
  world.persons.status.reduce((count, status) => count + (status === STATUS.VACANT ? 0 : 1), 0)

describe('an event', () => {
  it('moves government jobs, keeps their number, and loses nobody', () => {
    const moved = runTo(toyFrom2010(['removal']), '2012-06')
    const calm = runTo(toyFrom2010([]), '2012-06')
    const jobs = [...moved.world.places.movedPublicJobs]
    expect(jobs.map((heads) => Math.round(heads * 1000) / 1000)).toEqual([-30, 0, 30])
    expect(governmentStaff(moved, HILL)).toBeGreaterThan(governmentStaff(calm, HILL) + 20)
    expect(governmentStaff(moved, HARBOUR)).toBeLessThan(governmentStaff(calm, HARBOUR) - 20)
    expect(governmentStaff(calm, HILL)).toBeGreaterThan(0)
    expect(Math.abs(residents(moved) / residents(calm) - 1)).toBeLessThan(0.005)
    expect(moved.world.places.dwellings[HILL]! - calm.world.places.dwellings[HILL]!).toBeGreaterThan(10)
  })

  it('lowers what is ordered from abroad of a place’s product, and of no other place', () => {
    const first = '2011-07'
    const slump = runTo(toyFrom2010(['slump']), first)
    const calm = runTo(toyFrom2010([]), first)
    const { shape } = slump.world
    const ratio = (place: number) => {
      const cell = place * shape.sectors + GOODS
      return slump.world.cells.exportOrders[cell]! / calm.world.cells.exportOrders[cell]!
    }
    expect(ratio(VALLEY)).toBeCloseTo(Math.exp(-0.2), 6)
    expect(ratio(HARBOUR)).toBeCloseTo(1, 6)
    expect(ratio(HILL)).toBeCloseTo(1, 6)
    runTo(slump, '2012-03')
    expect(slump.world.cells.exportShift[VALLEY * shape.sectors + GOODS]).toBeCloseTo(-0.6, 9)
  })

  it('of a scenario’s world acts like one of the pack, in every place where none is named', () => {
    const request = toyRequest({ burnInMonths: 2, personsPerAgent: 20 })
    const month = request.startMonth
    const effects = [
      { effect: 'exports', sector: 'goods', from: month, to: month, value: -0.1 },
      { effect: 'dwellings', place: 'hill', from: month, to: month + 1, value: 400 },
    ] as const
    const acted = runTo(openEconomy({ ...request, effects }, []).economy, '2017-01')
    const calm = runTo(openEconomy(request, []).economy, '2017-01')
    const abroad = ({ world }: Economy) =>
      world.cells.exportOrders.filter((_, cell) => cell % world.shape.sectors === GOODS)
    abroad(acted).forEach((won, place) => {
      expect(won / abroad(calm)[place]!).toBeCloseTo(Math.exp(-0.1), 6)
    })
    expect(acted.world.places.dwellings[HILL]! - calm.world.places.dwellings[HILL]!).toBeCloseTo(10, 0)
  })

  it('that began in the base year is part of its state, however long it lasts', () => {
    const request = toyRequest({ burnInMonths: 2, personsPerAgent: 20 })
    const month = request.startMonth
    const begun = { effect: 'dwellings', place: 'hill', to: month + 5, value: 4000 } as const
    const dwellingsWith = (effects: NonNullable<typeof request.effects>) =>
      runTo(openEconomy({ ...request, effects }, []).economy, '2017-01').world.places.dwellings[HILL]!
    expect(dwellingsWith([{ ...begun, from: month - 1 }])).toBe(dwellingsWith([]))
    expect(dwellingsWith([{ ...begun, from: month }])).toBeGreaterThan(dwellingsWith([]) + 10)
  })

  it('of the base year or before the start changes nothing', () => {
    for (const start of ['2012-07', '2017-01']) {
      const request = toyRequest({ startMonth: parseMonth(start), burnInMonths: 2, months: 3 })
      expect(simulate({ ...request, packEvents: [] })).toEqual(simulate(request))
    }
  })
})
