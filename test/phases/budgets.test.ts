import { describe, expect, it } from 'vitest'
import { FLOW } from '../../src/accounts/flows.ts'
import { flowRow } from '../../src/accounts/ledger.ts'
import { InvalidInputError } from '../../src/base/errors.ts'
import { formatMonth, yearOf } from '../../src/base/months.ts'
import type { PolicyInstance } from '../../src/base/run.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { programmeGap } from '../../src/phases/programmes.ts'
import { eachBudgetRow } from '../../src/policies/budget-rows.ts'
import { runTo, toyEconomy } from './toy-economy.ts'

const policies: PolicyInstance[] = [
  { name: 'people', use: 'workforce-rd', fields: { from: '2017-01', to: '2018-06', budgetBnKrwPerYear: 17.3 } },
  {
    name: 'gear',
    use: 'equipment-infrastructure',
    fields: { from: '2017-05', to: '2018-12', budgetBnKrwPerYear: 12, rampMonths: 7 },
  },
  { name: 'cash', use: 'cash-transfer', fields: { from: '2017-05', to: '2018-12', budgetBnKrwPerYear: 9.1 } },
  {
    name: 'buy',
    use: 'public-purchase',
    fields: { from: '2017-03', to: '2018-12', budgetBnKrwPerYear: 5, regions: ['inland'] },
  },
]

interface Sums {
  planned: number
  spent: number
  unspent: number
}

function yearlySums(economy: Economy, last: string): Map<string, Sums> {
  const sums = new Map<string, Sums>()
  runTo(economy, last, (month) =>
    eachBudgetRow(economy.world, economy.book, (region, policy, line, planned, spent, unspent) => {
      const key = `${yearOf(month)} ${region} ${policy} ${line}`
      const sum = sums.get(key) ?? { planned: 0, spent: 0, unspent: 0 }
      sums.set(key, { planned: sum.planned + planned, spent: sum.spent + spent, unspent: sum.unspent + unspent })
    }),
  )
  return sums
}

describe('budgets', () => {
  it('are spent or returned to the won, by region, policy, line and year', () => {
    const sums = yearlySums(toyEconomy(policies), '2019-12')
    for (const [key, { planned, spent, unspent }] of sums) expect(`${key} ${spent + unspent}`).toBe(`${key} ${planned}`)
    expect([...sums.values()].some(({ unspent }) => unspent > 0)).toBe(true)
  })

  it('are the stated money divided by persons per agent, split without losing a won', () => {
    const sums = yearlySums(toyEconomy(policies.slice(2)), '2018-12')
    const planned = (year: number, policy: string) =>
      [...sums].reduce(
        (total, [key, sum]) => (key.startsWith(`${year}`) && key.includes(policy) ? total + sum.planned : total),
        0,
      )
    expect(planned(2018, 'cash')).toBe(Math.round(9.1e9 / 20))
    expect(planned(2017, 'cash')).toBe(Math.round((9.1e9 * 8) / 12 / 20))
    expect(planned(2018, 'buy')).toBe(5e9 / 20)
    expect(sums.get('2018 0 buy purchases')!.planned).toBe(0)
  })

  it('lie on accounts that add up to the programme deposits of their region, every month', () => {
    const economy = toyEconomy(policies)
    runTo(economy, '2018-08', () => {
      for (let region = 0; region < economy.world.shape.regions; region++) expect(programmeGap(economy, region)).toBe(0)
    })
  })

  it('are appropriated in January, or in the first month for the rest of the year, and returned in December', () => {
    const economy = toyEconomy([{ ...policies[0]!, fields: policies[1]!.fields }], { 'support.budgetScale': 0 })
    const booked = (flow: number, from: number, to: number) =>
      economy.ledger.flows.paid[flowRow(economy.ledger, flow, from, to)]!
    const appropriated: string[] = []
    const returned: string[] = []
    runTo(economy, '2019-02', (month) => {
      if (booked(FLOW.appropriations, 2, 0) > 0) appropriated.push(formatMonth(month))
      if (booked(FLOW.unspentReturns, 0, 2) > 0) returned.push(formatMonth(month))
    })
    expect(appropriated).toEqual(['2017-05', '2018-01'])
    expect(returned).toEqual(['2017-12', '2018-12'])
  })

  it('are split per head, or against product per head where the rule says so', () => {
    const split = (mode?: string) => {
      const rule = { name: 'rule', use: 'balance-allocation', fields: { from: '2017-02', mode } }
      const cash = { name: 'cash', use: 'cash-transfer', fields: { from: '2017-02', budgetBnKrwPerYear: 10 } }
      const economy = runTo(toyEconomy(mode === undefined ? [cash] : [cash, rule]), '2017-02')
      const planned = [0, 0]
      eachBudgetRow(economy.world, economy.book, (region, policy, _, won) => {
        if (policy === 'cash') planned[region]! += won
      })
      return planned[1]! / (planned[0]! + planned[1]!)
    }
    const even = split()
    expect(split('per-head')).toBe(even)
    expect(split('need-based')).toBeGreaterThan(even)
    expect(split('concentrated')).toBeLessThan(even)
  })

  it('follow growth of last year where the rule rewards performance', () => {
    const economy = toyEconomy([{ name: 'rule', use: 'balance-allocation', fields: { mode: 'performance-based' } }])
    runTo(economy, '2017-12')
    expect([...economy.regionLevers.allocationWeight]).toEqual([1, 1])
    economy.world.regions.product[1]! *= 1.05
    runTo(economy, '2018-01')
    const [coast, inland] = economy.regionLevers.allocationWeight
    expect(inland).toBeGreaterThan(coast!)
  })

  it('refuse two rules for one split', () => {
    const rules = ['a', 'b'].map((name) => ({ name, use: 'balance-allocation', fields: { mode: 'need-based' } }))
    expect(() => runTo(toyEconomy(rules), '2017-02')).toThrow(InvalidInputError)
  })

  it('reach residents in equal parts', () => {
    const economy = runTo(
      toyEconomy([{ name: 'cash', use: 'cash-transfer', fields: { budgetBnKrwPerYear: 10 } }]),
      '2017-01',
    )
    const perHead = [...economy.shares.cashByPlace]
    expect(Math.min(...perHead)).toBeGreaterThan(0)
    expect(Math.max(...perHead) / Math.min(...perHead)).toBeLessThan(1.01)
  })
})
