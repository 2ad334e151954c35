import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gini } from '../../src/statistics/gini.ts'
import { decomposeOlleyPakes } from '../../src/statistics/olley-pakes.ts'
import { theil } from '../../src/statistics/theil.ts'
import { williamson } from '../../src/statistics/williamson.ts'

const economy = fc.array(
  fc.record({
    income: fc.double({ min: 0.1, max: 100, noNaN: true }),
    people: fc.double({ min: 0.1, max: 50, noNaN: true }),
    group: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 2, maxLength: 20 },
)

describe('inequality', () => {
  it('is nothing when all are equal', () => {
    expect(theil([3, 3, 3], [1, 2, 3]).total).toBeCloseTo(0, 14)
    expect(gini([3, 3, 3], [1, 2, 3])).toBeCloseTo(0, 14)
    expect(williamson([3, 3, 3], [1, 2, 3])).toBe(0)
  })

  it('has its known values when one of n has all', () => {
    expect(theil([0, 0, 0, 8], [1, 1, 1, 1]).total).toBeCloseTo(Math.log(4), 13)
    expect(gini([0, 0, 0, 8])).toBeCloseTo(0.75, 14)
    expect(williamson([0, 0, 0, 8], [1, 1, 1, 1])).toBeCloseTo(Math.sqrt(3), 13)
  })

  it('does not depend on the unit of money or of population, and counts a split region as one', () => {
    fc.assert(
      fc.property(economy, (units) => {
        const incomes = units.map(({ income }) => income)
        const people = units.map((unit) => unit.people)
        const twice = [...incomes, ...incomes]
        const halves = [...people, ...people].map((count) => count / 2)
        expect(gini(twice, halves)).toBeCloseTo(gini(incomes, people), 9)
        expect(theil(twice, halves).total).toBeCloseTo(theil(incomes, people).total, 9)
        const dearer = incomes.map((income) => income * 1000)
        expect(williamson(dearer, people)).toBeCloseTo(williamson(incomes, people), 9)
        expect(gini(dearer, people)).toBeCloseTo(gini(incomes, people), 9)
      }),
    )
  })

  it('splits into non-negative parts between and within groups', () => {
    fc.assert(
      fc.property(economy, (units) => {
        const parts = theil(
          units.map(({ income }) => income),
          units.map(({ people }) => people),
          units.map(({ group }) => group),
        )
        expect(parts.between + parts.within).toBeCloseTo(parts.total, 12)
        expect(parts.between).toBeGreaterThan(-1e-12)
        expect(parts.within).toBeGreaterThan(-1e-12)
      }),
    )
  })

  it('falls when a richer unit gives to a poorer one', () => {
    expect(theil([2, 8], [1, 1]).total).toBeGreaterThan(theil([3, 7], [1, 1]).total)
    expect(gini([2, 8])).toBeGreaterThan(gini([3, 7]))
  })
})

describe('Olley and Pakes', () => {
  it('sees who is large', () => {
    const good = decomposeOlleyPakes([0, 1], [1, 3])
    expect(good).toEqual({ aggregate: 0.75, average: 0.5, covariance: 0.25 })
    expect(decomposeOlleyPakes([0, 1], [3, 1]).covariance).toBe(-0.25)
    expect(decomposeOlleyPakes([0, 1], [2, 2]).covariance).toBe(0)
  })

  it('adds up to the weighted mean', () => {
    fc.assert(
      fc.property(economy, (firms) => {
        const productivities = firms.map(({ income }) => income)
        const sizes = firms.map(({ people }) => people)
        const total = sizes.reduce((sum, size) => sum + size, 0)
        const weighted = productivities.reduce((sum, value, firm) => sum + (value * sizes[firm]) / total, 0)
        expect(decomposeOlleyPakes(productivities, sizes).aggregate).toBeCloseTo(weighted, 9)
      }),
    )
  })
})
