import { describe, expect, it } from 'vitest'
import { FLOW } from '../../src/accounts/flows.ts'
import { flowRow } from '../../src/accounts/ledger.ts'
import { OWN_GOVERNMENT, SUPPORT_INSTRUMENTS } from '../../src/pack/pack.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { eachBudgetRow } from '../../src/policies/budget-rows.ts'
import { forkEconomy, openEconomy } from '../../src/simulation/open-economy.ts'
import { runTo } from '../phases/toy-economy.ts'
import { toyRequest } from '../simulation/toy-run.ts'

const open = (parameters: Readonly<Record<string, number>> = {}) =>
  runTo(openEconomy(toyRequest({ personsPerAgent: 60, burnInMonths: 1, parameters }), []).economy, '2016-12')
const start = open()

function governed(fields: Record<string, unknown>, last: string, from = start, see = (_: Economy) => {}): Economy {
  const settings = { from: '2017-01', budgetBnKrwPerYear: 10, ...fields }
  const economy = forkEconomy(from, [{ name: 'govern', use: 'region-governance', fields: settings }])
  return runTo(economy, last, () => see(economy))
}

const planning = (economy: Economy) => [...economy.world.regions.planning]
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)

describe('consulting and pilots', () => {
  const learnt = (intensity: number, from = start) => sum(planning(governed({ intensity }, '2017-06', from)))

  it('build planning capability, the more the stronger', () => {
    const capability = [0, 0.25, 0.5, 1].map((intensity) => learnt(intensity))
    expect(capability).toEqual(capability.toSorted((one, other) => one - other))
    expect(capability[3]).toBeGreaterThan(2 * capability[0]!)
  })

  it('build none where regions do not learn from them', () => {
    const dull = open({ 'agency.consultingEffect': 0, 'agency.pilotEffect': 0 })
    expect(learnt(1, dull)).toBe(learnt(0, dull))
  })

  it('reach as far as their money, which agencies of the region get', () => {
    let paid = 0
    const reached: number[][] = []
    const fields = { regions: ['inland'], budgetBnKrwPerYear: 0.5 }
    let spent = 0
    governed(fields, '2017-06', start, (economy) => {
      const { paid: flows } = economy.ledger.flows
      paid += flows[flowRow(economy.ledger, FLOW.agencyFunding, 1, 1)]!
      reached.push([...economy.regionLevers.consulting])
      eachBudgetRow(economy.world, economy.book, (region, _, __, ___, won) => {
        expect(region === 1 || won === 0).toBe(true)
        spent += won
      })
    })
    const today = runTo(forkEconomy(start, []), '2016-12')
    let without = 0
    runTo(today, '2017-06', () => {
      without += today.ledger.flows.paid[flowRow(today.ledger, FLOW.agencyFunding, 1, 1)]!
    })
    expect(spent).toBeGreaterThan(0)
    expect(paid - without).toBe(spent)
    for (const [coast, inland] of reached) {
      expect(coast).toBe(0)
      expect(inland).toBeGreaterThan(0)
      expect(inland).toBeLessThan(1)
    }
  })

  it('leave money unspent once the change-over is paid and neither is wanted', () => {
    const economy = governed({ consulting: false, pilots: false, delayMonths: 6 }, '2017-12')
    const { appropriated, spent } = economy.book.accounts
    expect(sum(spent)).toBeGreaterThan(0)
    expect(sum(spent)).toBeLessThan(0.5 * sum(appropriated))
  })
})

describe('autonomy', () => {
  it('comes when agencies have changed over, later where money is short', () => {
    const months = (budgetBnKrwPerYear: number) => {
      let count = 0
      governed({ budgetBnKrwPerYear, delayMonths: 6, autonomy: 0.7 }, '2017-12', start, ({ regionLevers }) => {
        expect([0, 0.7]).toContain(regionLevers.autonomy[1])
        if (regionLevers.autonomy[1] === 0) count += 1
      })
      return count
    }
    expect(months(50)).toBe(6)
    expect(months(2)).toBeGreaterThan(6)
    expect(months(0)).toBe(12)
  })

  it('turns support away from the region’s strengths where local interests capture agencies that cannot plan', () => {
    const choice = (fields: Record<string, unknown>, from = start) =>
      sum(
        governed({ delayMonths: 1, budgetBnKrwPerYear: 50, autonomy: 0.8, ...fields }, '2017-07', from).support.choice,
      )
    const captured = { consulting: false, pilots: false }
    const torn = open({ 'agency.capture': 0.8 })
    expect(choice(captured, torn)).toBeLessThan(choice({ intensity: 0 }, torn))
    const honest = open({ 'agency.capture': 0 })
    expect(choice(captured, honest)).toBeGreaterThan(choice({ intensity: 0 }, honest))
    expect(choice({})).toBeGreaterThan(choice(captured))
  })
})

describe('evaluation, councils and matching', () => {
  it('are what next budgets follow, as chosen', () => {
    const levers = (evaluation: string) => {
      const { regionLevers } = governed({ evaluation, delayMonths: 1, budgetBnKrwPerYear: 50 }, '2017-04')
      return [regionLevers.evaluation[0], regionLevers.competition[0]]
    }
    expect(levers('input')).toEqual([0, 0])
    expect(levers('output')).toEqual([0, 1])
    expect(levers('additionality')).toEqual([1, 0])
  })

  it('make ministries fund less of what another has funded', () => {
    const rich = open({
      'support.budgetScale': 10,
      'agency.timeScale': 0,
      'support.grantSize': 1e7,
      'support.largestGrant': 1e7,
    })
    const overlaps = (councils: boolean) => {
      const fields = { councils, delayMonths: 1, budgetBnKrwPerYear: 50, evaluation: 'input', autonomy: 0 }
      const { delivery } = governed(fields, '2017-12', rich).world
      return sum(delivery.overlaps) / sum(delivery.awards)
    }
    expect(overlaps(true)).toBeLessThan(0.5 * overlaps(false))
  })

  it('send central research money where regions have money of their own', () => {
    const shares = (reverseMatching: boolean) => {
      const { world, practice } = governed({ reverseMatching, delayMonths: 1, budgetBnKrwPerYear: 50 }, '2018-01')
      const research = SUPPORT_INSTRUMENTS.indexOf('research')
      const won = [0, 0]
      for (const [row, { region, instrument, payer }] of world.pack.programmes.entries())
        if (instrument === research && payer !== OWN_GOVERNMENT)
          won[region]! += practice.accounts.appropriated[row]! - practice.accounts.claimed[row]!
      const { ownRevenue } = world.regions
      return { central: won[0]! / sum(won), own: ownRevenue[0]! / sum(ownRevenue) }
    }
    const [today, matched] = [shares(false), shares(true)]
    expect(matched.central).toBeCloseTo(matched.own, 1)
    expect(Math.abs(matched.central - matched.own)).toBeLessThan(0.5 * Math.abs(today.central - today.own))
  })
})
