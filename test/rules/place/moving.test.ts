import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextRent, relativePull } from '../../../src/rules/place/moving.ts'

const ratio = fc.double({ min: 0.5, max: 2, noNaN: true })

describe('moving', () => {
  test('the pull is one at the base year, whatever its levels', () => {
    fc.assert(
      fc.property(ratio, ratio, (income, rent) => {
        expect(relativePull(income, income, rent, rent, 0.6, 0.4)).toBeCloseTo(1, 9)
      }),
    )
  })

  test('it rises with income there and rent here, falls with income here and rent there', () => {
    const pull = (there: number, here: number, rentThere: number, rentHere: number) =>
      relativePull(there, here, rentThere, rentHere, 2, 1)
    expect(pull(1.1, 1, 1, 1)).toBeCloseTo(1.21, 9)
    expect(pull(1, 1.1, 1, 1)).toBeCloseTo(1 / 1.21, 9)
    expect(pull(1, 1, 1.1, 1)).toBeCloseTo(1 / 1.1, 9)
    expect(pull(1, 1, 1, 1.1)).toBeCloseTo(1.1, 9)
    expect(pull(100, 1, 1, 1)).toBe(20)
    expect(pull(0, 1, 1, 1)).toBe(1)
  })

  test('rents follow inflation and rise where dwellings are short', () => {
    expect(nextRent(500_000, 0.1, 0, 0.002)).toBeCloseTo(501_000, 6)
    expect(nextRent(500_000, 0.1, 0.05, 0)).toBeCloseTo(502_500, 6)
    expect(nextRent(500_000, 0.1, -0.05, 0)).toBeCloseTo(497_500, 6)
  })
})
