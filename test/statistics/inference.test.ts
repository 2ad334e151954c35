import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectionPower } from '../../src/statistics/detection-power.ts'
import { equivalencePower, equivalenceTest } from '../../src/statistics/equivalence-test.ts'
import { adjustHolm } from '../../src/statistics/holm.ts'
import { meanInterval } from '../../src/statistics/mean-interval.ts'
import { minimumDetectableEffect } from '../../src/statistics/minimum-detectable-effect.ts'
import { pairDifferences } from '../../src/statistics/paired-differences.ts'
import { studentTest } from '../../src/statistics/student-test.ts'

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 })

describe('paired differences', () => {
  it("reproduces Student's sleep data", () => {
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    const { differences } = pairDifferences(first, second)
    const { estimate, low, high } = meanInterval(differences, 0.95)
    expect(estimate).toBeCloseTo(-1.58, 12)
    expect(low).toBeCloseTo(-2.4598858, 6)
    expect(high).toBeCloseTo(-0.7001142, 6)
    expect(studentTest(differences)).toBeCloseTo(0.00283289, 7)
  })

  it('drops a replication that failed in either arm', () => {
    const { values, differences } = pairDifferences([1, Number.NaN, 3, 4], [0, 0, Number.NaN, 1])
    expect([...values]).toEqual([1, 4])
    expect([...differences]).toEqual([1, 3])
  })
})

describe('Holm', () => {
  it('reproduces R p.adjust', () => {
    const { adjusted } = adjustHolm([0.01, 0.04, 0.03, 0.005])
    expect(adjusted.map((value) => Math.round(value * 1e12) / 1e12)).toEqual([0.03, 0.06, 0.06, 0.02])
  })

  it('never lowers a p-value, keeps their order, and agrees with its intervals', () => {
    fc.assert(
      fc.property(pValues, (family) => {
        const { adjusted, share } = adjustHolm(family)
        family.forEach((pValue, index) => {
          expect(adjusted[index]).toBeGreaterThanOrEqual(Math.min(1, pValue))
          expect(share[index]).toBeLessThanOrEqual(1)
          expect(share[index]).toBeGreaterThanOrEqual(1 / family.length - 1e-12)
          family.forEach((other, position) => {
            if (pValue < other) expect(adjusted[index]).toBeLessThanOrEqual(adjusted[position])
          })
        })
      }),
    )
  })

  it('leaves a missing member out of the family', () => {
    expect(adjustHolm([0.02, Number.NaN, 0.5]).adjusted).toEqual([0.04, Number.NaN, 0.5])
  })
})

describe('power', () => {
  it('reproduces R power.t.test for two groups of twenty', () => {
    expect(detectionPower(1, Math.sqrt(2 / 20), 38, 0.05)).toBeCloseTo(0.8689528, 6)
  })

  it('finds the effect that it detects with the power asked for', () => {
    const effect = minimumDetectableEffect(0.3, 19, 0.05)
    expect(detectionPower(effect, 0.3, 19, 0.05)).toBeCloseTo(0.8, 9)
    expect(minimumDetectableEffect(0, 19, 0.05)).toBe(0)
  })

  it.each([
    [0.2, 20, 0.83468],
    [0.3, 40, 0.815845],
  ])('reproduces PowerTOST for a crossover with variation %f and %i subjects', (variation, subjects, power) => {
    const error = Math.sqrt((2 * Math.log(1 + variation * variation)) / subjects)
    expect(equivalencePower(Math.log(0.95), error, subjects - 2, Math.log(1.25), 0.05)).toBeCloseTo(power, 5)
  })

  it('calls a small difference equivalent exactly when its 90 % interval lies inside the margin', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -2, max: 2, noNaN: true }),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        (centre, scale) => {
          const values = [-1.3, -0.2, 0.1, 0.5, 0.9].map((value) => centre + scale * value)
          const { estimate, low, high } = meanInterval(values, 0.9)
          const error = (high - low) / 2 / 2.13184678632665
          const pValue = equivalenceTest(estimate, error, 4, 1)
          if (Math.abs(pValue - 0.05) > 1e-6) expect(pValue < 0.05).toBe(low > -1 && high < 1)
        },
      ),
    )
  })
})
