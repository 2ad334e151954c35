import { describe, expect, test } from 'vitest'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { runGraduation } from '../../src/phases/graduation.ts'
import { moveCalendar } from '../../src/phases/month.ts'
import { moveSeats } from '../../src/phases/prospects.ts'
import { destinations } from '../../src/synthesis/graduates.ts'
import { studentFlows } from '../../src/synthesis/students.ts'
import { STATUS } from '../../src/world/person-columns.ts'
import { runTo, toyEconomy } from './toy-economy.ts'

const HILL = 2

/** The toy country at the beginning of its second February, when prospects of the base are known. */
function inFebruary(changed: Readonly<Record<string, number>> = {}): Economy {
  const economy = runTo(toyEconomy([], changed), '2018-01')
  moveCalendar(economy, SOLO_MEMBER)
  return economy
}

/** Runs graduation and returns those who left education. */
function graduates(economy: Economy): number[] {
  const { persons } = economy.world
  const before = persons.status.slice()
  runGraduation(economy, SOLO_MEMBER)
  return [...before.keys()].filter(
    (person) => before[person] === STATUS.STUDENT && persons.status[person] !== STATUS.STUDENT,
  )
}

describe('graduates', () => {
  test('go where they expect more income, unless income weighs nothing', () => {
    const onTheHill = (richer: number, incomeWeight: number) => {
      const economy = inFebruary({ 'graduates.incomeWeight': incomeWeight })
      const { campuses, persons, shape } = economy.world
      for (let row = 0; row < campuses.baseProspect.length; row++)
        if (Math.floor(row / shape.fields) % shape.places === HILL) campuses.baseProspect[row]! /= richer
      return graduates(economy).filter((person) => persons.place[person] === HILL).length
    }
    expect(onTheHill(3, 3)).toBeGreaterThan(onTheHill(1, 3) + 5)
    expect(onTheHill(3, 0)).toBe(onTheHill(1, 0))
  })

  test('go where those of the base year went, more or fewer as the constants of places say', () => {
    const onTheHill = (more: number) => {
      const economy = inFebruary()
      const { pairs, persons, shape } = economy.world
      for (let campus = 0; campus < shape.places; campus++)
        pairs.graduateConstant[campus * shape.places + HILL]! += more
      return graduates(economy).filter((person) => persons.place[person] === HILL).length
    }
    expect(onTheHill(3)).toBeGreaterThan(onTheHill(0) + 5)
    expect(onTheHill(-3)).toBeLessThan(onTheHill(0))
  })

  test('of each region begin in the shares of the base year', () => {
    const { world } = toyEconomy()
    const { places, pack, shape } = world
    const students = studentFlows(world)
    const shares = new Float64Array(shape.places)
    const reached = new Float64Array(shape.regions * shape.regions)
    const all = new Float64Array(shape.regions)
    for (let pair = 0; pair < students.length; pair++) {
      const campus = pair % shape.places
      destinations(world, Math.floor(pair / shape.places), campus, shares)
      const region = places.region[campus]!
      all[region]! += students[pair]!
      for (let to = 0; to < shape.places; to++)
        reached[region * shape.regions + places.region[to]!]! += students[pair]! * shares[to]!
    }
    for (let cell = 0; cell < reached.length; cell++)
      expect(reached[cell]! / all[Math.floor(cell / shape.regions)]!).toBeCloseTo(pack.graduateDestination[cell]!, 4)
  })

  test('stay at the campus or go home where the choice is off', () => {
    const economy = inFebruary({ 'graduates.choice': 0 })
    const { persons } = economy.world
    const group = graduates(economy)
    expect(group.length).toBeGreaterThan(20)
    for (const person of group)
      expect([persons.campusPlace[person], persons.homePlace[person]]).toContain(persons.place[person])
  })

  test('are counted as natives, newcomers, returners', () => {
    const economy = inFebruary()
    const { places, persons, shape } = economy.world
    const group = graduates(economy)
    const region = (place: number) => places.region[place]!
    const count = (kind: (campus: number, home: number, now: number) => boolean) =>
      group.filter((one) =>
        kind(region(persons.campusPlace[one]!), region(persons.homePlace[one]!), region(persons.place[one]!)),
      ).length
    for (let here = 0; here < shape.regions; here++) {
      const sum = (column: Float64Array) =>
        column.reduce((total, value, place) => total + (region(place) === here ? value : 0), 0)
      expect(sum(places.graduates)).toBe(count((campus) => campus === here))
      expect(sum(places.natives)).toBe(count((campus, home, now) => campus === here && now === here && home === here))
      expect(sum(places.newcomers)).toBe(count((campus, home, now) => campus === here && now === here && home !== here))
      expect(sum(places.returners)).toBe(count((campus, home, now) => campus !== here && now === here && home === here))
    }
    expect(places.returners.some((heads) => heads > 0)).toBe(true)
  })
})

describe('seats', () => {
  const afterBoom = (response: number, linked: number) => {
    const economy = toyEconomy([], { 'seats.response': response })
    const { campuses, shape } = economy.world
    campuses.baseDemand.fill(100)
    campuses.demand.fill(100)
    campuses.demand[0] = 200
    economy.placeLevers.linkedCurricula[0] = linked
    moveSeats(economy)
    const grown = campuses.seats[0]! / campuses.baseSeats[0]!
    const total = (column: Float64Array) =>
      column.slice(0, shape.places * shape.fields).reduce((sum, value) => sum + value, 0)
    expect(total(campuses.seats)).toBeCloseTo(total(campuses.baseSeats), 6)
    return grown
  }

  test('follow local jobs, faster where curricula are linked, and not at all with a response of zero', () => {
    expect(afterBoom(0, 1)).toBe(1)
    expect(afterBoom(0.02, 0)).toBeGreaterThan(1)
    expect(afterBoom(0.02, 4)).toBeGreaterThan(afterBoom(0.02, 0))
  })
})
