import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exp } from '../../src/base/exp.ts'
import { expTableSource } from '../../tools/constants/tables.ts'
import { exponentialError, nextAbove, testPoints } from './units-in-the-last-place.ts'

function largestError(low: number, high: number, points: number): number {
  let largest = 0
  for (const u of testPoints(points)) {
    const x = low + (high - low) * u
    largest = Math.max(largest, Math.abs(exponentialError(exp(x), x)))
  }
  return largest
}

test('the error stays below 0.51 units in the last place where the result is a normal number', () => {
  expect(largestError(-1, 1, 4000)).toBeLessThan(0.51)
  expect(largestError(-40, 40, 4000)).toBeLessThan(0.51)
  expect(largestError(-708.3, 709.78, 1500)).toBeLessThan(0.51)
  expect(largestError(-1e-9, 1e-9, 500)).toBeLessThan(0.51)
})

test('zero gives one, and what is no number stays none', () => {
  expect(exp(0)).toBe(1)
  expect(exp(-0)).toBe(1)
  expect(exp(5e-324)).toBe(1)
  expect(exp(NaN)).toBeNaN()
})

test('too large overflows to infinity, too small fades through the subnormal numbers to zero', () => {
  expect(exp(709.782712893384)).toBeGreaterThan(1.797e308)
  expect(exp(709.782712893384)).toBeLessThan(Infinity)
  expect(exp(nextAbove(709.782712893384))).toBe(Infinity)
  expect(exp(1e300)).toBe(Infinity)
  expect(exp(Infinity)).toBe(Infinity)
  expect(exp(-745)).toBe(5e-324)
  expect(exp(-745.1332191019411)).toBe(5e-324)
  expect(exp(-745.2)).toBe(0)
  expect(exp(-Infinity)).toBe(0)
  expect(exp(-720) / Math.exp(-720)).toBeCloseTo(1, 9)
})

test('it never falls, neither along the line nor between neighbours at the seams of the table', () => {
  const falls: number[] = []
  let last = 0
  for (let n = -745_000; n <= 709_000; n += 7) {
    const value = exp(n / 1000)
    if (value < last) falls.push(n / 1000)
    last = value
  }
  for (let step = 1; step <= 512; step++) {
    let x = ((step - 0.5) * Math.LN2) / 128
    for (let n = 0; n < 8; n++) x -= x * 1.2e-16
    for (let n = 0; n < 16; n++, x = nextAbove(x)) if (exp(nextAbove(x)) < exp(x)) falls.push(x)
  }
  expect(falls).toEqual([])
})

test('the committed table is what exact arithmetic yields', () => {
  const numbers = (text: string) => (text.match(/-?\d+(\.\d+)?(e-?\d+)?/g) ?? []).map(Number)
  expect(numbers(readFileSync('src/base/exp-table.ts', 'utf8'))).toEqual(numbers(expTableSource()))
})
