import { expect, test } from 'vitest'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import { runGraduation } from '../../src/phases/graduation.ts'
import { runLabourMarket } from '../../src/phases/labour-market.ts'
import { moveCalendar } from '../../src/phases/month.ts'
import { STATUS } from '../../src/world/person-columns.ts'
import { runTo, toyEconomy } from './toy-economy.ts'

/** First jobs of this February’s graduates, in the region that they chose and in others. */
function firstJobs(patience: number): { near: number; far: number } {
  const changed = { 'graduates.patience': patience, 'search.otherRegionShare': 0.5, 'search.movingPremium': 0 }
  const economy = runTo(toyEconomy([], changed), '2017-01')
  const { persons, places } = economy.world
  moveCalendar(economy, SOLO_MEMBER)
  runGraduation(economy, SOLO_MEMBER)
  const isFirst = persons.status.map((status, person) =>
    status === STATUS.UNEMPLOYED && persons.campusPlace[person] !== 255 && persons.lastWage[person] === 0 ? 1 : 0,
  )
  runLabourMarket(economy, SOLO_MEMBER)
  const jobs = { near: 0, far: 0 }
  for (let person = 0; person < isFirst.length; person++) {
    if (isFirst[person] === 0 || persons.status[person] !== STATUS.EMPLOYED) continue
    const isNear = places.region[persons.place[person]!] === places.region[persons.previousPlace[person]!]
    jobs[isNear ? 'near' : 'far']++
  }
  return jobs
}

test('graduates find their first job in the region that they chose, and elsewhere too where they do not wait', () => {
  const [patient, hasty] = [firstJobs(12), firstJobs(0)]
  expect(patient.near).toBeGreaterThan(0)
  expect(patient.far).toBe(0)
  expect(hasty.far).toBeGreaterThan(0)
})
