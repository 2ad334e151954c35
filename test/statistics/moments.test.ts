import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correlation } from '../../src/statistics/correlation.ts'
import { covariance } from '../../src/statistics/covariance.ts'
import { mean } from '../../src/statistics/mean.ts'
import { quantile } from '../../src/statistics/quantile.ts'
import { variance } from '../../src/statistics/variance.ts'
import { weightedMean } from '../../src/statistics/weighted-mean.ts'
import { weightedQuantiles } from '../../src/statistics/weighted-quantile.ts'

const sample = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 40 })

describe('moments', () => {
  it('loses no digits to a large common level', () => {
    const values = [1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]
    expect(mean(values)).toBe(1e9 + 10)
    expect(variance(values)).toBe(30)
  })

  it('has no mean of nothing and no variance of one value', () => {
    expect(mean([])).toBeNaN()
    expect(variance([3])).toBeNaN()
  })

  it('shifts the mean and not the variance when all values shift', () => {
    fc.assert(
      fc.property(sample, fc.double({ min: -1e6, max: 1e6, noNaN: true }), (values, shift) => {
        const shifted = values.map((value) => value + shift)
        expect(Math.abs(mean(shifted) - mean(values) - shift)).toBeLessThan(1e-8)
        expect(Math.abs(variance(shifted) - variance(values))).toBeLessThan(1e-8 * (1 + variance(values)))
      }),
    )
  })

  it('is the covariance with itself, and correlation stays within one', () => {
    fc.assert(
      fc.property(sample, (values) => {
        expect(covariance(values, values)).toBeCloseTo(variance(values), 3)
        const other = values.map((value, index) => value * ((index % 3) - 1))
        const r = correlation(values, other)
        expect(Number.isNaN(r) || Math.abs(r) <= 1).toBe(true)
      }),
    )
  })

  it("finds Anscombe's correlation", () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]
    expect(correlation(x, y)).toBeCloseTo(0.81642051634484, 13)
  })

  it('weighs', () => {
    expect(weightedMean([1, 4], [3, 1])).toBe(1.75)
  })
})

describe('quantiles', () => {
  it('follows R type 7', () => {
    expect(quantile([10, 1, 2, 3, 4], 0.25)).toBe(2)
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.1)).toBeCloseTo(1.9, 14)
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.33)).toBeCloseTo(3.97, 14)
    expect(quantile([7], 0.9)).toBe(7)
  })

  it('is monotone and within the data', () => {
    fc.assert(
      fc.property(sample, (values) => {
        const cuts = [0, 0.1, 0.5, 0.9, 1].map((probability) => quantile(values, probability))
        for (let index = 1; index < cuts.length; index++) expect(cuts[index]).toBeGreaterThanOrEqual(cuts[index - 1])
        expect(cuts[0] === Math.min(...values)).toBe(true)
        expect(cuts[4] === Math.max(...values)).toBe(true)
      }),
    )
  })

  it('ignores values without weight', () => {
    expect(weightedQuantiles([5, 1, 3, -9], [1, 2, 1, 0], [0, 0.5, 0.75, 1])).toEqual([1, 1, 3, 5])
  })
})
