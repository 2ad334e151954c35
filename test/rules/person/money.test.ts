import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { desiredSpending, smoothedIncome } from '../../../src/rules/person/consumption.ts'
import { ownerWeight, PENSION_AGE, paysRent } from '../../../src/rules/person/household.ts'
import { STATUS } from '../../../src/world/person-columns.ts'

const won = fc.integer({ min: 0, max: 1e9 })

describe('consumption', () => {
  test('followed income goes part of the way to new income, in whole won', () => {
    expect(smoothedIncome(1_000_000, 2_000_000, 0.2)).toBe(1_200_000)
    expect(smoothedIncome(1_000_000, 0, 0.2)).toBe(800_000)
    expect(smoothedIncome(10, 11, 0.2)).toBe(10)
  })

  test('at the target of deposits people spend their income, above it more, below it less', () => {
    expect(desiredSpending(1000, 6000, 0.05, 6)).toBe(1000)
    expect(desiredSpending(1000, 8000, 0.05, 6)).toBe(1100)
    expect(desiredSpending(1000, 4000, 0.05, 6)).toBe(900)
  })

  test('nobody spends more than deposits, nor less than nothing; richer people never spend less', () => {
    fc.assert(
      fc.property(won, won, won, (smoothed, deposits, more) => {
        const spent = desiredSpending(smoothed, deposits, 0.03, 5)
        expect(spent).toBeGreaterThanOrEqual(0)
        expect(spent).toBeLessThanOrEqual(deposits)
        expect(Number.isInteger(spent)).toBe(true)
        expect(desiredSpending(smoothed, deposits + more, 0.03, 5)).toBeGreaterThanOrEqual(spent)
      }),
    )
    expect(desiredSpending(1000, -500, 0.05, 6)).toBe(0)
  })
})

describe('households', () => {
  test('rents and dividends go to residents from 30 on, more to the better educated', () => {
    expect(ownerWeight(30 * 12 - 1, 2)).toBe(0)
    expect([0, 1, 2].map((education) => ownerWeight(30 * 12, education))).toEqual([1, 2, 3])
  })

  test('adults from 20 on pay rent unless they study', () => {
    expect(paysRent(20 * 12 - 1, STATUS.EMPLOYED)).toBe(false)
    expect(paysRent(20 * 12, STATUS.EMPLOYED)).toBe(true)
    expect(paysRent(25 * 12, STATUS.STUDENT)).toBe(false)
    expect(paysRent(80 * 12, STATUS.RETIRED)).toBe(true)
  })

  test('pensions start at 65', () => expect(PENSION_AGE / 12).toBe(65))
})
