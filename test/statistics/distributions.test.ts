import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incompleteBeta } from '../../src/statistics/incomplete-beta.ts'
import { logGamma } from '../../src/statistics/log-gamma.ts'
import { normalCdf } from '../../src/statistics/normal-cdf.ts'
import { normalQuantile } from '../../src/statistics/normal-quantile.ts'
import { studentCdf } from '../../src/statistics/student-cdf.ts'
import { studentQuantile } from '../../src/statistics/student-quantile.ts'

describe('special functions', () => {
  it('knows factorials and the gamma function of one half', () => {
    expect(logGamma(1)).toBeCloseTo(0, 13)
    expect(logGamma(11)).toBeCloseTo(Math.log(3628800), 12)
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13)
    expect(logGamma(1e-3)).toBeCloseTo(6.907178885383854, 11)
  })

  it('agrees with closed forms of the incomplete beta function', () => {
    expect(incompleteBeta(0.3, 1, 1)).toBeCloseTo(0.3, 14)
    expect(incompleteBeta(0.3, 2, 3)).toBeCloseTo(0.3483, 13)
    expect(incompleteBeta(0.5, 7.5, 7.5)).toBeCloseTo(0.5, 13)
  })
})

describe('normal distribution', () => {
  it.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [1.959963984540054, 0.975],
    [3.5, 0.999767370920964],
    [-2.9, 0.001865813300384],
  ])('has its published share at %f', (z, share) => {
    expect(normalCdf(z)).toBeCloseTo(share, 14)
  })

  it('keeps relative accuracy far in the lower tail', () => {
    expect(normalCdf(-10) / 7.61985302416052e-24).toBeCloseTo(1, 12)
    expect(normalCdf(-3) / 0.00134989803163009).toBeCloseTo(1, 12)
  })

  it('does not jump where the method changes', () => {
    const slope = (normalCdf(-2.999999) - normalCdf(-3.000001)) / 2e-6
    expect(slope / 0.00443184841193801).toBeCloseTo(1, 7)
  })

  it.each([
    [0.975, 1.959963984540054],
    [0.8, 0.8416212335729143],
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167813],
    [1e-20, -9.26234008979841],
  ])('has its published quantile at %f', (probability, z) => {
    expect(normalQuantile(probability)).toBeCloseTo(z, 12)
  })

  it('has a quantile that inverts the distribution', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (probability) => {
        expect(normalCdf(normalQuantile(probability)) / probability).toBeCloseTo(1, 11)
      }),
    )
  })
})

describe("Student's t", () => {
  it.each([
    [0.975, 1, 12.7062047361747],
    [0.975, 2, 4.30265272974946],
    [0.975, 7, 2.36462425159278],
    [0.95, 10, 1.81246112281168],
    [0.995, 19, 2.86093460646498],
    [0.975, 199, 1.97195654421206],
  ])('has its published quantile at %f with %i degrees', (probability, degrees, t) => {
    expect(studentQuantile(probability, degrees)).toBeCloseTo(t, 10)
    expect(studentQuantile(1 - probability, degrees)).toBeCloseTo(-t, 10)
  })

  it('is Cauchy with one degree and normal with very many', () => {
    expect(studentCdf(1, 1)).toBeCloseTo(0.75, 14)
    expect(studentCdf(-1.5, 1e8)).toBeCloseTo(normalCdf(-1.5), 8)
  })

  it('has a quantile that inverts the distribution', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 0.999999, noNaN: true }),
        fc.integer({ min: 1, max: 300 }),
        (p, degrees) => {
          expect(studentCdf(studentQuantile(p, degrees), degrees)).toBeCloseTo(p, 11)
        },
      ),
    )
  })
})
