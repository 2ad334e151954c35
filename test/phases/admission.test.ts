import { describe, expect, test } from 'vitest'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import { listLeavers, runAdmission } from '../../src/phases/admission.ts'
import { admit } from '../../src/phases/admit.ts'
import { openAdmission, rankOf } from '../../src/phases/campus-rank.ts'
import { moveCalendar } from '../../src/phases/month.ts'
import { STATUS } from '../../src/world/person-columns.ts'
import { runTo, toyEconomy } from './toy-economy.ts'

/** The toy country at the beginning of its first March. */
function inMarch(changed: Readonly<Record<string, number>> = {}) {
  const economy = runTo(toyEconomy([], changed), '2017-02')
  moveCalendar(economy, SOLO_MEMBER)
  return economy
}

describe('admission', () => {
  test('fills no campus beyond its seats, and nobody turned down ranks above one admitted in the field', () => {
    const economy = inMarch({ 'education.aspiration': 2 })
    const { persons, campuses, shape } = economy.world
    for (let row = 0; row < campuses.seats.length; row++) campuses.seats[row]! *= 0.5
    admit(economy, SOLO_MEMBER, 0, listLeavers)
    const applicants = [...economy.searchers.rows.slice(0, economy.searchers.counts[0]!)]
    const targets = shape.places * shape.fields
    const admitted = Array.from({ length: targets }, (_, target) =>
      applicants.filter((person) => persons.application[person] === target),
    )
    const turnedDown = applicants.filter((person) => persons.application[person]! < 0)
    expect(turnedDown.length).toBeGreaterThan(10)
    expect(admitted.flat().length + turnedDown.length).toBe(applicants.length)
    openAdmission(economy)
    for (let target = 0; target < targets; target++) {
      expect(admitted[target]!.length).toBeLessThanOrEqual(campuses.open[target]!)
      for (const person of turnedDown) {
        if (persons.field[person] !== target % shape.fields) continue
        expect(admitted[target]!.length).toBe(campuses.open[target]!)
        for (const other of admitted[target]!) {
          expect(rankOf(economy, other)).toBeGreaterThan(rankOf(economy, person))
          expect(persons.ability[other]).toBeGreaterThanOrEqual(persons.ability[person]!)
        }
      }
    }
  })

  test('sends the able to campuses of high standing, unless standing weighs nothing', () => {
    const gap = (weight: number) => {
      const economy = inMarch({ 'admission.qualityWeight': weight, 'education.aspiration': 1 })
      const { persons } = economy.world
      const before = persons.campusPlace.slice()
      runAdmission(economy, SOLO_MEMBER)
      const mean = (campus: number) => {
        const group = [...before.keys()].filter(
          (person) => before[person] === 255 && persons.campusPlace[person] === campus,
        )
        return group.reduce((sum, person) => sum + persons.ability[person]!, 0) / Math.max(1, group.length)
      }
      return mean(0) - mean(2)
    }
    expect(gap(3)).toBeGreaterThan(gap(0) + 10)
  })

  test('fills a campus that pays scholarships with students from elsewhere', () => {
    const newcomers = (scholarship: number) => {
      const economy = inMarch()
      const { persons } = economy.world
      economy.placeLevers.scholarship[2] = scholarship
      const before = persons.campusPlace.slice()
      runAdmission(economy, SOLO_MEMBER)
      return [...before.keys()].filter(
        (person) => before[person] === 255 && persons.campusPlace[person] === 2 && persons.homePlace[person] !== 2,
      ).length
    }
    expect(newcomers(3)).toBeGreaterThan(newcomers(0))
  })

  test('makes where school ends the home of all who leave it, whatever they moved from before', () => {
    const economy = inMarch()
    const { persons } = economy.world
    const before = persons.status.slice()
    const lived = persons.place.slice()
    persons.homePlace.fill(1)
    runAdmission(economy, SOLO_MEMBER)
    const left = [...before.keys()].filter(
      (person) =>
        before[person] === STATUS.STUDENT &&
        (persons.status[person] !== STATUS.STUDENT || persons.place[person] !== lived[person]),
    )
    expect(left.length).toBeGreaterThan(5)
    for (const person of left) expect(persons.homePlace[person]).toBe(lived[person])
  })

  test('keeps the shares of those who go on near the base year', () => {
    const economy = runTo(toyEconomy(), '2019-03')
    const { persons, nation } = economy.world
    const young = [...persons.status.keys()].filter((person) => {
      const age = nation.month[0]! - persons.birthMonth[person]!
      return persons.status[person] !== STATUS.VACANT && age >= 223 && age < 223 + 24
    })
    const tertiary = young.filter((person) => persons.education[person] === 1).length / young.length
    expect(young.length).toBeGreaterThan(80)
    expect(Math.abs(tertiary - 0.675)).toBeLessThan(0.09)
  })
})
