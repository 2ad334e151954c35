import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linearTrend } from '../../src/statistics/linear-trend.ts'
import { meanEllipse } from '../../src/statistics/mean-ellipse.ts'
import { findWindow } from '../../src/statistics/outcome-windows.ts'
import { seasonalMeans } from '../../src/statistics/seasonal-means.ts'
import { trailingMeans } from '../../src/statistics/trailing-means.ts'
import { windowedMean } from '../../src/statistics/windowed-mean.ts'

describe('windows', () => {
  const calendar = { startMonth: 24204, months: 240, earliestFrom: 24216, lastSpending: 24395 }

  it('count years from the earliest policy and the end from the last spending', () => {
    expect(findWindow('years-3-5', calendar)).toEqual({ first: 24216 + 24, last: 24216 + 59 })
    expect(findWindow('years-8-10', calendar)).toEqual({ first: 24216 + 84, last: 24216 + 119 })
    expect(findWindow('after-end', calendar)).toEqual({ first: 24395 + 13, last: 24395 + 24 })
  })

  it('are nothing outside the run, without policies, or under another name', () => {
    expect(findWindow('years-8-10', { ...calendar, months: 131 })).toBeNull()
    expect(findWindow('years-8-10', { ...calendar, months: 132 })).not.toBeNull()
    expect(findWindow('after-end', { ...calendar, lastSpending: 24420 })).toBeNull()
    expect(findWindow('after-end', { ...calendar, lastSpending: null })).toBeNull()
    expect(findWindow('years-3-5', { ...calendar, earliestFrom: null })).toBeNull()
    expect(findWindow('years-5-3', calendar)).toBeNull()
    expect(findWindow('later', calendar)).toBeNull()
  })

  it('average exactly their months', () => {
    const monthly = Array.from({ length: 60 }, (_, month) => month)
    expect(windowedMean(monthly, 100, { first: 124, last: 159 })).toBe((24 + 59) / 2)
    expect(windowedMean(monthly, 100, { first: 124, last: 160 })).toBeNull()
    expect(windowedMean(monthly, 100, null)).toBeNull()
  })
})

describe('monthly columns', () => {
  it('have trailing means from the twelfth month on', () => {
    const means = trailingMeans(Array.from({ length: 14 }, (_, month) => month + 1))
    expect(means[10]).toBeNaN()
    expect([...means.slice(11)]).toEqual([6.5, 7.5, 8.5])
  })

  it('lose any season of twelve months in the trailing mean', () => {
    const seasonal = Array.from({ length: 36 }, (_, month) => (month % 12 === 1 ? 5 : 0))
    for (const value of trailingMeans(seasonal).slice(11)) expect(value).toBeCloseTo(5 / 12, 12)
    expect([...seasonalMeans(seasonal, 3)].indexOf(5)).toBe(4)
  })

  it('have a least-squares trend', () => {
    const line = linearTrend([1, 3, 5, 7])
    expect(line.slope).toBeCloseTo(2, 12)
    expect(line.intercept).toBeCloseTo(1, 12)
    expect(linearTrend([1, 2, 4]).slope).toBeCloseTo(1.5, 12)
  })
})

describe('ellipse of the mean', () => {
  it('is a circle for equal and unrelated spreads, with the radius of Hotelling', () => {
    const ellipse = meanEllipse([1, -1, 0, 0], [0, 0, 1, -1], 0.95)
    const quantileOfF = 19
    const variance = 2 / 3 / 4
    expect(ellipse.semiMajor).toBeCloseTo(Math.sqrt(((2 * 3) / 2) * quantileOfF * variance), 9)
    expect(ellipse.semiMinor).toBeCloseTo(ellipse.semiMajor, 9)
  })

  it('points along the line on which all pairs lie', () => {
    const ellipse = meanEllipse([0, 1, 2, 5], [0, -2, -4, -10], 0.95)
    expect(Math.abs(ellipse.directionY / ellipse.directionX + 2)).toBeLessThan(1e-12)
    expect(ellipse.semiMinor).toBeLessThan(1e-6)
  })

  it('mirrors when the axes are swapped', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), { minLength: 4 })
    fc.assert(
      fc.property(pairs, (points) => {
        const xs = points.map(([x]) => x)
        const ys = points.map(([, y]) => y)
        const plain = meanEllipse(xs, ys, 0.9)
        const swapped = meanEllipse(ys, xs, 0.9)
        expect(swapped.semiMajor).toBeCloseTo(plain.semiMajor, 9)
        expect(swapped.semiMinor).toBeCloseTo(plain.semiMinor, 5)
        expect(plain.directionX * plain.directionX + plain.directionY * plain.directionY).toBeCloseTo(1, 9)
      }),
    )
  })
})
