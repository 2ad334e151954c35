import { expect, test } from 'vitest'
import {
  exponentialFromBits,
  laplaceFromBits,
  normalFromBits,
  openUniformFromBits,
  stochasticRound,
  uniformFromBits,
} from '../../src/random/distributions.ts'
import { inverseNormal } from '../../src/random/normal.ts'

const GRID = 65_536

/** Mean of `f` over bits spread evenly over all 32-bit words. */
function meanOverBits(f: (bits: number) => number): number {
  let sum = 0
  for (let n = 0; n < GRID; n++) sum += f((n * 65_536 + 32_768) | 0)
  return sum / GRID
}

/** Standard normal distribution function by its power series; absolute error near 1e-15 within ±3. */
function normalDistribution(x: number): number {
  let term = x
  let sum = x
  for (let n = 1; Math.abs(term) > 1e-18; n++) {
    term *= (-x * x * (2 * n - 1)) / (2 * n * (2 * n + 1))
    sum += term
  }
  return 0.5 + sum / Math.sqrt(2 * Math.PI)
}

test('the inverse normal agrees with published quantiles', () => {
  const quantiles = [
    [0.5, 0],
    [0.75, 0.6744897501960817],
    [0.9, 1.2815515655446004],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [0.999, 3.090232306167813],
    [1e-6, -4.753424308822899],
    [1e-10, -6.361340902404056],
  ]
  for (const [probability, quantile] of quantiles) {
    expect(Math.abs(inverseNormal(probability) - quantile)).toBeLessThanOrEqual(2e-15 * Math.abs(quantile))
  }
})

test('the inverse normal undoes the normal distribution and is odd and rising', () => {
  let last = -Infinity
  for (let n = 1; n < 2000; n++) {
    const x = inverseNormal(n / 2000)
    if (Math.abs(x) < 3) expect(Math.abs(normalDistribution(x) - n / 2000)).toBeLessThan(3e-15)
    expect(x).toBeGreaterThan(last)
    expect(Math.abs(x + inverseNormal(1 - n / 2000))).toBeLessThan(1e-12)
    last = x
  }
})

test('numbers from bits stay inside their bounds at both ends', () => {
  expect(uniformFromBits(0)).toBe(0)
  expect(uniformFromBits(-1)).toBeLessThan(1)
  expect(openUniformFromBits(0)).toBeGreaterThan(0)
  expect(openUniformFromBits(-1)).toBeLessThan(1)
  for (const bits of [0, 1, -1, -2147483648, 2147483647]) {
    expect(Math.abs(normalFromBits(bits))).toBeLessThan(6.4)
    expect(Math.abs(laplaceFromBits(bits))).toBeLessThan(22.2)
    expect(exponentialFromBits(bits)).toBeGreaterThan(1e-10)
    expect(exponentialFromBits(bits)).toBeLessThan(22.9)
  }
})

test('mean and spread are those of the distribution', () => {
  expect(meanOverBits(uniformFromBits)).toBeCloseTo(0.5, 4)
  expect(meanOverBits(normalFromBits)).toBeCloseTo(0, 6)
  expect(meanOverBits((bits) => normalFromBits(bits) ** 2)).toBeCloseTo(1, 3)
  expect(meanOverBits(exponentialFromBits)).toBeCloseTo(1, 4)
  expect(meanOverBits((bits) => exponentialFromBits(bits) ** 2)).toBeCloseTo(2, 2)
  expect(meanOverBits(laplaceFromBits)).toBeCloseTo(0, 6)
  expect(meanOverBits((bits) => Math.abs(laplaceFromBits(bits)))).toBeCloseTo(1, 3)
})

test('rounding by chance keeps the mean and never moves a whole number', () => {
  for (const x of [0, 0.25, 2.9, -1.3]) {
    expect(meanOverBits((bits) => stochasticRound(x, uniformFromBits(bits)))).toBeCloseTo(x, 4)
  }
  expect(stochasticRound(7, 0.999999)).toBe(7)
})
