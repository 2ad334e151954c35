import { describe, expect, test } from 'vitest'
import {
  bidScore,
  failureChance,
  largestContract,
  noveltyOf,
  recordAfterDelivery,
  recordAfterFailure,
} from '../../src/rules/market/tender.ts'

describe('a bid', () => {
  test('scores higher when it is cheaper, better or newer', () => {
    const usual = bidScore(1, 0, 0, 0.4, 0.2, 0)
    expect(bidScore(0.9, 0, 0, 0.4, 0.2, 0)).toBeGreaterThan(usual)
    expect(bidScore(1, 0.1, 0, 0.4, 0.2, 0)).toBeGreaterThan(usual)
    expect(bidScore(1, 0, 0.5, 0.4, 0.2, 0)).toBeGreaterThan(usual)
  })

  test('is judged without error where price alone counts, and price does not count beside full weights', () => {
    expect(bidScore(0.8, 0.3, 0.5, 0, 0, 7)).toBeCloseTo(bidScore(0.8, 0, 0, 0, 0, 0), 12)
    expect(bidScore(0.8, 0.3, 0.5, 0.7, 0.3, 0)).toBe(bidScore(1.2, 0.3, 0.5, 0.7, 0.3, 0))
  })

  test('asks for no more than the maker can still deliver', () => {
    expect(largestContract(100, 0.5, 80)).toBe(50)
    expect(largestContract(100, 0.5, 20)).toBe(20)
    expect(largestContract(100, 0.5, -3)).toBe(0)
  })
})

describe('novelty', () => {
  test('grows with results that nobody has used yet and stays below one', () => {
    const values = [0, 1, 2, 50].map(noveltyOf)
    expect(values[0]).toBe(0)
    expect([...values].sort((a, b) => a - b)).toEqual(values)
    expect(values[3]).toBeLessThan(1)
  })
})

describe('delivery', () => {
  test('fails less for better makers and more for new things, at most for sure', () => {
    expect(failureChance(0.1, 1, 1, 0.5, 0)).toBeLessThan(failureChance(0.1, 1, 1, 0, 0))
    expect(failureChance(0.1, 1, 1, 0, 0.5)).toBeCloseTo(0.15, 12)
    expect(failureChance(0.9, 5, 5, -2, 1)).toBe(1)
  })

  test('makes a maker known and failure makes it doubted, by the size of the contract in its sales', () => {
    expect(recordAfterDelivery(0.2, 3, 0.25)).toBeGreaterThan(recordAfterDelivery(0.2, 3, 0.1))
    expect(recordAfterDelivery(recordAfterDelivery(0.2, 3, 0.1), 3, 0.1)).toBeCloseTo(
      recordAfterDelivery(0.2, 3, 0.2),
      12,
    )
    expect(recordAfterFailure(0.8, 3, 0.25)).toBeLessThan(0.8)
    expect(recordAfterFailure(0.8, 3, 0.25)).toBeGreaterThan(0)
  })
})
