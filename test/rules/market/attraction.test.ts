import { describe, expect, test } from 'vitest'
import { cellAttraction, priceAttraction } from '../../../src/rules/market/attraction.ts'

describe('attraction of sellers', () => {
  test('is one when nothing changed, and an inclusive value by both elasticities', () => {
    expect(cellAttraction(7, 7, 2, 4)).toBeCloseTo(1, 12)
    expect(cellAttraction(16, 1, 2, 4)).toBeCloseTo(4, 9)
    expect(cellAttraction(1, 16, 2, 4)).toBeCloseTo(0.25, 9)
    expect(cellAttraction(16, 1, 2, 0)).toBe(1)
  })

  test('cells without sellers, now or in the base year, attract nobody', () => {
    expect(cellAttraction(0, 1, 2, 4)).toBe(0)
    expect(cellAttraction(1, 0, 2, 4)).toBe(0)
  })

  test('dearer goods attract less', () => {
    expect(priceAttraction(2, 3)).toBeCloseTo(1 / 8, 12)
    expect(priceAttraction(1, 3)).toBeCloseTo(1, 12)
    expect(priceAttraction(2, 0)).toBeCloseTo(1, 12)
  })
})
