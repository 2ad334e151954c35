import { describe, expect, test } from 'vitest'
import { awardOrder, grantSize, usableForPeople } from '../../../src/rules/government/support.ts'
import { profitTax } from '../../../src/rules/government/taxes.ts'

describe('grants', () => {
  test('follow the wage bill between the smallest and the largest, in whole won', () => {
    expect(grantSize(1_000_000.4, 3, 1_000_000, 10_000_000)).toBe(3_000_001)
    expect(grantSize(1000, 3, 1_000_000, 10_000_000)).toBe(1_000_000)
    expect(grantSize(9_000_000, 3, 1_000_000, 10_000_000)).toBe(10_000_000)
  })

  test('without picking winners growth does not count; with it, growing firms come earlier', () => {
    expect(awardOrder(0.5, 0.3, 0)).toBe(awardOrder(0.5, -0.3, 0))
    expect(awardOrder(0.5, 0.3, 2)).toBeLessThan(awardOrder(0.5, 0, 2))
    expect(awardOrder(0.5, -0.3, 2)).toBeGreaterThan(awardOrder(0.5, 0, 2))
    expect(awardOrder(0.5, 40, 2)).toBe(awardOrder(0.5, 1, 2))
  })

  test('order rises with the draw; the odds of being first are in proportion to weight', () => {
    expect(awardOrder(0, 0, 1)).toBeCloseTo(0, 12)
    expect(awardOrder(0.9, 0, 1)).toBeGreaterThan(awardOrder(0.1, 0, 1))
    let first = 0
    const steps = 200
    for (let a = 0; a < steps; a++)
      for (let b = 0; b < steps; b++)
        if (awardOrder((a + 0.5) / steps, Math.log(3), 1) < awardOrder((b + 0.5) / steps, 0, 1)) first += 1
    expect(first / (steps * steps)).toBeCloseTo(Math.E / (1 + Math.E), 2)
  })

  test('a firm can use no more than training of its staff costs over the months', () => {
    expect(usableForPeople(10, 0.2, 500_000, 12)).toBe(12_000_000)
  })
})

test('losses pay no tax, profits a share in whole won', () => {
  expect(profitTax(0.2, -100)).toBe(0)
  expect(profitTax(0.2, 0)).toBe(0)
  expect(profitTax(0.2, 1003)).toBe(201)
})
