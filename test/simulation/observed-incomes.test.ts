import { describe, expect, it } from 'vitest'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import { createObservations, describeCountry } from '../../src/indicators/observations.ts'
import { createObserver, observeMonth } from '../../src/indicators/observe-month.ts'
import { runMonth } from '../../src/phases/month.ts'
import { openEconomy } from '../../src/simulation/open-economy.ts'
import { stateHash } from '../../src/world/state-hash.ts'
import { toyRequest } from './toy-run.ts'

const MONTHS = 12
const request = toyRequest()
const { economy } = openEconomy(request, [])
const { world, ledger } = economy
const table = createObservations(describeCountry(world), request.startMonth, MONTHS)
const observer = createObserver(world)
for (let month = 0; month < request.burnInMonths; month++) runMonth(economy, SOLO_MEMBER)
const hashes: string[][] = []
for (let month = 0; month < MONTHS; month++) {
  runMonth(economy, SOLO_MEMBER)
  const before = stateHash(world)
  observeMonth(world, ledger, observer, table)
  hashes.push([before, stateHash(world)])
}

describe('observed months of a real run', () => {
  it('leave the state as it is', () => {
    for (const [before, after] of hashes) expect(after).toBe(before)
  })

  it('find the same income in the books as in persons’ own rows', () => {
    for (let month = 0; month < MONTHS; month++) {
      let persons = 0
      for (let place = 0; place < 3; place++) persons += table.placeIncome[month * 3 + place]!
      expect(table.income[month * 3 + 2]! / persons).toBeCloseTo(1, 12)
    }
  })

  it('find national product by region and its sum', () => {
    for (let month = 0; month < MONTHS; month++) {
      const [coast, inland, nation] = table.columns.grdp.subarray(month * 3, month * 3 + 3)
      expect(coast! + inland!).toBe(nation)
      expect(nation).toBeGreaterThan(0)
    }
  })

  it('give talent that leaves one region to the other', () => {
    const { firstTalent } = table
    for (let month = 0; month < MONTHS; month++) {
      const [coast, inland, nation] = table.columns.tertiaryYoungNetOutflow.subarray(month * 3, month * 3 + 3)
      expect(coast! * firstTalent[0]! + inland! * firstTalent[1]!).toBeCloseTo(0, 6)
      expect(nation).toBeCloseTo(0, 9)
    }
  })
})
