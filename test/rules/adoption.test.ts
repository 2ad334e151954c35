import { describe, expect, test } from 'vitest'
import { adoptionFailure, askedSupport, transformation } from '../../src/rules/firm/adoption.ts'
import { discountLeft } from '../../src/rules/market/brokerage.ts'
import { nextOpenData, openDataUse } from '../../src/rules/place/open-data.ts'

describe('support for a digital project', () => {
  test('pays its part of what is left to transform', () => {
    expect(askedSupport(100, 6, 0, 0.5, 1e9)).toBe(300)
    expect(askedSupport(100, 6, 0.5, 0.5, 1e9)).toBe(150)
    expect(askedSupport(100, 6, 1, 0.5, 1e9)).toBe(0)
  })

  test('is no more than own money can match', () => {
    expect(askedSupport(100, 6, 0, 0.5, 80)).toBe(80)
    expect(askedSupport(100, 6, 0, 0.5, -5)).toBe(0)
    expect(askedSupport(100, 6, 0, 1, 0)).toBe(600)
  })

  test('fails less where staff are skilled, and transforms by what it costs', () => {
    expect(adoptionFailure(0.5, 1.5, 0.4)).toBeLessThan(adoptionFailure(0.5, 1.5, 0.1))
    expect(adoptionFailure(0.5, 1.5, 0)).toBe(0.5)
    expect(transformation(300, 100, 6)).toBe(0.5)
    expect(transformation(300, 0, 6)).toBe(0)
  })
})

describe('brokers', () => {
  test('leave less of the discount the more they are paid, and all of it without money', () => {
    expect(discountLeft(0, 500)).toBe(1)
    expect(discountLeft(1000, 500)).toBeLessThan(discountLeft(500, 500))
    expect(discountLeft(500, 500)).toBeCloseTo(0.368, 3)
  })
})

describe('open data', () => {
  test('age unless they are kept up, and are used ever less the more there are', () => {
    expect(nextOpenData(100, 0.02, 0)).toBe(98)
    expect(nextOpenData(100, 0.02, 2)).toBe(100)
    expect(openDataUse(0, 50)).toBe(0)
    expect(openDataUse(50, 50)).toBe(0.5)
    expect(openDataUse(100, 50) - openDataUse(50, 50)).toBeLessThan(0.5)
  })
})
