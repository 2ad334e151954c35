import { describe, expect, test } from 'vitest'
import type { PolicyInstance } from '../../src/base/run.ts'
import { eachBudgetRow } from '../../src/policies/budget-rows.ts'
import { runTo, toyEconomy } from './toy-economy.ts'

const cash: PolicyInstance = {
  name: 'cash',
  use: 'cash-transfer',
  fields: { from: '2017-01', to: '2018-12', budgetBnKrwPerYear: 9 },
}

describe('money in time', () => {
  test('a steady programme spends each month what falls due, no faster', () => {
    const months = new Map<number, { planned: number; spent: number }>()
    const economy = toyEconomy([cash])
    runTo(economy, '2017-11', (month) =>
      eachBudgetRow(economy.world, economy.book, (_, __, ___, planned, spent) => {
        const sum = months.get(month) ?? { planned: 0, spent: 0 }
        months.set(month, { planned: sum.planned + planned, spent: sum.spent + spent })
      }),
    )
    const month = 9e9 / 20 / 12
    for (const { planned, spent } of [...months.values()].filter((sum) => sum.planned > 0)) {
      expect(planned / month).toBeCloseTo(1, 3)
      expect(spent / month).toBeGreaterThan(0.99)
      expect(spent / month).toBeLessThan(1.01)
    }
    expect(months.size).toBeGreaterThanOrEqual(11)
  })

  test('a rule at half intensity stands halfway between today’s split and its own', () => {
    const weights = (intensity: number) => {
      const rule = {
        name: 'rule',
        use: 'balance-allocation',
        fields: { from: '2017-01', mode: 'need-based', intensity },
      }
      return [...runTo(toyEconomy([cash, rule]), '2017-01').regionLevers.allocationWeight]
    }
    const [full, half] = [weights(1), weights(0.5)]
    expect(Math.max(...full)).toBeGreaterThan(1.0001)
    expect(Math.min(...full)).toBeLessThan(0.9999)
    for (const [region, weight] of full.entries()) expect(half[region]! - 1).toBeCloseTo((weight - 1) / 2, 9)
  })
})
