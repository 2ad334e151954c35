import { expect, test } from 'vitest'
import { binomialFromUniform, indexFromCumulative, poissonFromUniform } from '../../src/random/counts.ts'

const GRID = 100_000

function momentsOver(count: (u: number) => number): { mean: number; variance: number } {
  let sum = 0
  let squares = 0
  for (let n = 0; n < GRID; n++) {
    const value = count((n + 0.5) / GRID)
    sum += value
    squares += value * value
  }
  return { mean: sum / GRID, variance: squares / GRID - (sum / GRID) ** 2 }
}

test.each([0.01, 0.7, 5, 40, 64, 65, 500])('a Poisson count of mean %d has that mean and variance', (mean) => {
  const moments = momentsOver((u) => poissonFromUniform(mean, u))
  expect(Math.abs(moments.mean / mean - 1)).toBeLessThan(0.002)
  expect(Math.abs(moments.variance / mean - 1)).toBeLessThan(0.01)
})

test.each([
  [10, 0.1],
  [10, 0.9],
  [1000, 0.003],
  [1000, 0.5],
  [1e7, 1e-6],
  [1e6, 0.25],
])('of %d trials with chance %d the expected share succeeds', (trials, probability) => {
  const moments = momentsOver((u) => binomialFromUniform(trials, probability, u))
  const variance = trials * probability * (1 - probability)
  expect(Math.abs(moments.mean / (trials * probability) - 1)).toBeLessThan(0.002)
  expect(Math.abs(moments.variance / variance - 1)).toBeLessThan(0.01)
})

test('Poisson probabilities are exact for small means', () => {
  const counts = [0, 0, 0, 0]
  for (let n = 0; n < GRID; n++) {
    const count = poissonFromUniform(0.5, (n + 0.5) / GRID)
    if (count < counts.length) counts[count]++
  }
  const expected = [0.6065306597, 0.3032653299, 0.0758163325, 0.0126360554]
  for (const [count, share] of expected.entries()) expect(Math.abs(counts[count] / GRID - share)).toBeLessThan(2 / GRID)
})

test('counts stay possible at the edges', () => {
  for (const u of [0, 0.5, 1 - 2 ** -32]) {
    expect(poissonFromUniform(0, u)).toBe(0)
    expect(binomialFromUniform(0, 0.5, u)).toBe(0)
    expect(binomialFromUniform(5, 0, u)).toBe(0)
    expect(binomialFromUniform(5, 1, u)).toBe(5)
    for (const trials of [1, 3, 200]) {
      const count = binomialFromUniform(trials, 0.97, u)
      expect(count >= 0 && count <= trials && Number.isInteger(count)).toBe(true)
    }
    for (const mean of [0.1, 60, 70]) expect(Number.isInteger(poissonFromUniform(mean, u))).toBe(true)
  }
})

test('an index is chosen in proportion to its weight, and never one without weight', () => {
  const totals = Float64Array.of(99, 0, 1, 1, 4, 4, 99)
  const chosen = new Map<number, number>()
  for (let n = 0; n < 4000; n++) {
    const index = indexFromCumulative(totals, 1, 6, n / 4000)
    chosen.set(index, (chosen.get(index) ?? 0) + 1)
  }
  expect([...chosen]).toEqual([
    [2, 1000],
    [4, 3000],
  ])
  expect(indexFromCumulative(totals, 1, 2, 0.5)).toBe(-1)
  expect(indexFromCumulative(totals, 3, 3, 0.5)).toBe(-1)
})
