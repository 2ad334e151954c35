import { describe, expect, test } from 'vitest'
import { nextMarkup, nextPrice, sellingPressure, unitCostAtNormalOutput } from '../../../src/rules/firm/pricing.ts'

describe('prices', () => {
  test('unit cost is materials at their price and the wage bill over normal output', () => {
    expect(unitCostAtNormalOutput(0.4, 1.5, 200, 1000)).toBeCloseTo(0.8, 12)
    expect(unitCostAtNormalOutput(0.4, 1.5, 200, 0)).toBeCloseTo(0.6, 12)
  })

  test('a price goes part of the way to cost plus markup', () => {
    expect(nextPrice(1, 0, 1, 0.2, 0.5, 1, 0.5, 2)).toBeCloseTo(1.1, 12)
    expect(nextPrice(1.2, 0, 1, 0.2, 0.5, 1, 0.5, 2)).toBeCloseTo(1.2, 12)
    expect(nextPrice(1.4, 0, 1, 0.2, 0.5, 1, 0.5, 2)).toBeCloseTo(1.3, 12)
  })

  test('a price that firms index keeps step with a steady rise of cost', () => {
    let price = 1
    let cost = 1 / 1.2
    for (let month = 0; month < 48; month++) {
      cost *= 1.002
      price = nextPrice(price, 0.002, cost, 0.2, 0.15, price, 0.5, 2)
    }
    expect(price / (1.2 * cost)).toBeCloseTo(1, 12)
  })

  test('it stays inside a band around the sector mean', () => {
    expect(nextPrice(1, 0, 100, 0.2, 1, 1, 0.5, 2)).toBe(2)
    expect(nextPrice(1, 0, 0.01, 0.2, 1, 1, 0.5, 2)).toBe(0.5)
    expect(nextPrice(1, 0, 100, 0.2, 1, 3, 0.5, 2)).toBe(6)
  })

  test('a markup is drawn to its norm, rises when stock ran out and falls when it piled up', () => {
    expect(nextMarkup(0.1, 0.3, 0.1, 0.01, 0)).toBeCloseTo(0.12, 12)
    expect(nextMarkup(0.3, 0.3, 0.1, 0.01, 1)).toBeCloseTo(0.31, 12)
    expect(nextMarkup(0.3, 0.3, 0.1, 0.01, -1)).toBeCloseTo(0.29, 12)
    expect(nextMarkup(9, 9, 0, 0.01, 1)).toBe(3)
    expect(nextMarkup(-5, -5, 0, 0.01, -1)).toBe(-0.3)
  })

  test('pressure is symmetric around the usual share of goods sold', () => {
    expect(sellingPressure(1, 0.8)).toBe(1)
    expect(sellingPressure(0.8, 0.8)).toBe(0)
    expect(sellingPressure(0.62, 0.8)).toBe(0)
    expect(sellingPressure(0.6, 0.8)).toBe(-1)
    expect(sellingPressure(0, 0.8)).toBe(-1)
  })
})
