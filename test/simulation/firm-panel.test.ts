import { describe, expect, it } from 'vitest'
import { FLOW } from '../../src/accounts/flows.ts'
import type { PolicyInstance } from '../../src/base/run.ts'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import { awardKey } from '../../src/phases/award-list.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { runMonth } from '../../src/phases/month.ts'
import { createFirmPanel, recordFirms } from '../../src/simulation/firm-panel.ts'
import { forkEconomy, openEconomy } from '../../src/simulation/open-economy.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { simulateTwins } from '../../src/simulation/simulate-twins.ts'
import { FIRM_STATE } from '../../src/world/firm-columns.ts'
import { stateHash } from '../../src/world/state-hash.ts'
import { toyRequest } from './toy-run.ts'

const grants: PolicyInstance = {
  name: 'people',
  use: 'workforce-rd',
  fields: { from: '2017-01', budgetBnKrwPerYear: 100 },
}
const request = toyRequest({ months: 12, burnInMonths: 13, personsPerAgent: 200, policies: [grants] })

/** Won of grants paid this month. */
function grantsPaid({ ledger }: Economy): number {
  const cells = ledger.flows.paid.length / Object.keys(FLOW).length
  return [FLOW.grantsForPeople, FLOW.grantsForEquipment, FLOW.grantsForResearch]
    .map((flow) => ledger.flows.paid.slice(flow * cells, (flow + 1) * cells).reduce((sum, won) => sum + won, 0))
    .reduce((sum, won) => sum + won, 0)
}

/** Runs on for some months; won listed as awarded and won paid. */
function runOn(economy: Economy, months: number): { listed: number; paid: number } {
  const sums = { listed: 0, paid: 0 }
  for (let month = 0; month < months; month++) {
    runMonth(economy, SOLO_MEMBER)
    const { awards } = economy.support
    for (let at = 0; at < awards.count[0]!; at++)
      sums.listed += awards.people[at]! + awards.equipment[at]! + awards.research[at]!
    sums.paid += grantsPaid(economy)
  }
  return sums
}

describe('the panel of firms', () => {
  it('holds every sale and every month of staff, firms that close within a year included', () => {
    const { economy } = openEconomy(request, request.policies)
    const recorder = createFirmPanel(economy, request.startMonth - request.burnInMonths)
    const sums = { sales: 0, staff: 0 }
    for (let month = 0; month < 24; month++) {
      runMonth(economy, SOLO_MEMBER)
      recordFirms(recorder)
      const { state, revenue, staff } = economy.world.firms
      for (let row = 0; row < state.length; row++) {
        if (state[row] !== FIRM_STATE.MARKET) continue
        sums.sales += revenue[row]!
        sums.staff += staff[3 * row]! + staff[3 * row + 1]! + staff[3 * row + 2]!
      }
    }
    const { panel } = recorder
    const total = (column: Float64Array) => column.subarray(0, panel.rows).reduce((sum, value) => sum + value, 0)
    expect(total(panel.sales)).toBe(sums.sales)
    expect(12 * total(panel.staff)).toBeCloseTo(sums.staff, 6)
    const keys = Array.from(
      { length: panel.rows },
      (_, row) => `${panel.year[row]}:${panel.keyHigh[row]}/${panel.keyLow[row]}`,
    )
    expect(new Set(keys).size).toBe(panel.rows)
    expect(panel.months.subarray(0, panel.rows).some((months) => months < 12)).toBe(true)
  })
})

describe('a twin', () => {
  it('changes nothing for whoever watches, and equals the run where nothing is withheld', () => {
    const found = simulateTwins(request, 2)
    expect(found.stateHash).toBe(simulate(request).stateHash)
    expect(found.yearsBefore).toBe(1)
    const { economy } = openEconomy(request, request.policies)
    runOn(economy, 13)
    const copy = forkEconomy(economy, request.policies)
    copy.support.withheld.add(awardKey(1, 2))
    runOn(economy, 12)
    runOn(copy, 12)
    expect(stateHash(copy.world)).toBe(stateHash(economy.world))
  })

  it('withholds each supported firm’s awards in one of them: decided and counted, not paid, not awarded anew', () => {
    const { economy } = openEconomy(request, request.policies)
    runOn(economy, 13)
    const copy = forkEconomy(economy, request.policies)
    const { keyHigh, keyLow } = copy.world.firms
    for (let row = 0; row < keyHigh.length; row++) copy.support.withheld.add(awardKey(keyHigh[row]!, keyLow[row]!))
    const paid = runOn(economy, 9)
    const withheld = runOn(copy, 9)
    expect(paid.listed).toBeGreaterThan(0)
    expect(paid.paid).toBe(paid.listed)
    expect(withheld.paid).toBe(0)
    expect(Math.abs(withheld.listed / paid.listed - 1)).toBeLessThan(0.1)
    const { twins, actual } = simulateTwins(request, 3)
    const supported = new Set<string>()
    for (let row = 0; row < actual.rows; row++)
      if (actual.awards[row]! > 0) supported.add(awardKey(actual.keyHigh[row]!, actual.keyLow[row]!))
    const all = twins.flatMap(({ withheld: keys }) => [...keys])
    expect(all.length).toBe(supported.size)
    expect(new Set(all)).toEqual(supported)
  })
})
