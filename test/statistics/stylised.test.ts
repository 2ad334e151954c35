import { describe, expect, it } from 'vitest'
import { hodrickPrescottCycle, hodrickPrescottTrend } from '../../src/statistics/hodrick-prescott.ts'
import { linearFit, slopeWithinGroups } from '../../src/statistics/linear-fit.ts'
import { normalQuantile } from '../../src/statistics/normal-quantile.ts'
import { subbotinShape } from '../../src/statistics/subbotin-shape.ts'
import { tailExponent } from '../../src/statistics/tail-exponent.ts'

const range = (count: number) => Array.from({ length: count }, (_, index) => index)

describe('the Hodrick–Prescott trend', () => {
  it('is a straight line for a straight line', () => {
    const line = range(40).map((step) => 3 - 0.25 * step)
    for (const value of hodrickPrescottCycle(line, 1600)) expect(value).toBeCloseTo(0, 10)
  })

  it('lets through of a wave what King and Rebelo (1993) derive', () => {
    const frequency = (2 * Math.PI) / 32
    const wave = range(640).map((step) => Math.cos(frequency * step))
    const bend = 1 - Math.cos(frequency)
    const gain = 1 / (1 + 4 * 1600 * bend * bend)
    expect(hodrickPrescottTrend(wave, 1600)[320]! / wave[320]!).toBeCloseTo(gain, 6)
  })

  it('solves its first-order conditions', () => {
    const values = range(25).map((step) => Math.sin(step * step))
    const trend = hodrickPrescottTrend(values, 100)
    const bend = (step: number) => (step < 0 || step > 22 ? 0 : trend[step]! - 2 * trend[step + 1]! + trend[step + 2]!)
    for (const step of range(25)) {
      const pull = bend(step) - 2 * bend(step - 1) + bend(step - 2)
      expect(trend[step]! + 100 * pull).toBeCloseTo(values[step]!, 9)
    }
  })
})

describe('the tail exponent', () => {
  it.each([0.9, 1.06, 2])('of exact Pareto sizes is %f', (exponent) => {
    const sizes = range(5000).map((rank) => ((rank + 0.5) / 5000) ** (-1 / exponent))
    expect(tailExponent(sizes, 0.1)).toBeCloseTo(exponent, 6)
  })

  it('is not told from a handful of firms', () => {
    expect(tailExponent(range(100), 0.1)).toBeNaN()
  })
})

describe('the Subbotin shape', () => {
  const points = range(4000).map((rank) => (rank + 0.5) / 4000)

  it('is one for Laplace and two for Gauss, whatever the scale', () => {
    const laplace = points.map((u) => 0.3 * (u < 0.5 ? Math.log(2 * u) : -Math.log(2 - 2 * u)))
    expect(subbotinShape(laplace)).toBeCloseTo(1, 1)
    expect(subbotinShape(points.map((u) => 7 + 0.1 * normalQuantile(u)))).toBeCloseTo(2, 1)
  })

  it('is high for a uniform density', () => {
    expect(subbotinShape(points)).toBeGreaterThan(3.5)
  })
})

describe('least squares', () => {
  const first = range(30).map((step) => Math.sin(step))
  const second = range(30).map((step) => Math.cos(3 * step))

  it('returns the coefficients that made the values', () => {
    const outcome = range(30).map((step) => 2 - 0.5 * first[step]! + 4 * second[step]!)
    const fit = linearFit(outcome, [first, second])
    expect([...fit].map((value) => Number(value.toFixed(10)))).toEqual([2, -0.5, 4])
  })

  it('refuses regressors that say the same', () => {
    expect([...linearFit(first, [second, second.map((value) => 2 * value)])].every(Number.isNaN)).toBe(true)
  })

  it('takes out levels of groups that would turn the sign', () => {
    const groups = range(40).map((row) => row % 2)
    const regressor = range(40).map((row) => row + 100 * groups[row]!)
    const outcome = range(40).map((row) => -0.5 * regressor[row]! + 200 * groups[row]!)
    expect(linearFit(outcome, [regressor])[1]).toBeGreaterThan(0)
    expect(slopeWithinGroups(outcome, regressor, groups)).toBeCloseTo(-0.5, 12)
  })
})
