import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { log } from '../../src/base/log.ts'
import { logTableSource } from '../../tools/constants/tables.ts'
import { logarithmError, nextAbove, testPoints } from './units-in-the-last-place.ts'

function largestError(low: number, high: number, points: number): number {
  let largest = 0
  for (const u of testPoints(points)) {
    const x = low + (high - low) * u
    largest = Math.max(largest, Math.abs(logarithmError(log(x), x)))
  }
  return largest
}

test('the error stays below 0.76 units in the last place, also close to one', () => {
  expect(largestError(1e-3, 1, 3000)).toBeLessThan(0.76)
  expect(largestError(0.98, 1.02, 3000)).toBeLessThan(0.76)
  expect(largestError(1 - 1e-7, 1 + 1e-7, 1000)).toBeLessThan(0.76)
  expect(largestError(1, 100, 3000)).toBeLessThan(0.76)
  expect(largestError(1e-30, 1e-29, 500)).toBeLessThan(0.76)
  expect(largestError(1e15, 1e18, 1000)).toBeLessThan(0.76)
})

test('one gives zero, zero minus infinity, and what has no logarithm none', () => {
  expect(log(1)).toBe(0)
  expect(log(0)).toBe(-Infinity)
  expect(log(-0)).toBe(-Infinity)
  expect(log(Infinity)).toBe(Infinity)
  for (const x of [-1, -5e-324, -Infinity, NaN]) expect(log(x)).toBeNaN()
})

test('it holds to both ends of the doubles', () => {
  for (const x of [5e-324, 1e-310, 2.2250738585072014e-308, 1e308, Number.MAX_VALUE]) {
    expect(Math.abs(log(x) / Math.log(x) - 1)).toBeLessThan(3e-16)
  }
})

test('it never falls, neither along the line nor between neighbours at the seams of the table', () => {
  const falls: number[] = []
  let last = -Infinity
  for (let n = 1; n < 300_000; n++) {
    const value = log(n / 70_000)
    if (value < last) falls.push(n / 70_000)
    last = value
  }
  for (let seam = 0.6875; seam <= 1.375; seam += 1 / 256) {
    let x = seam - 8 * 1.1102230246251565e-16
    for (let n = 0; n < 16; n++, x = nextAbove(x)) if (log(nextAbove(x)) < log(x)) falls.push(x)
  }
  expect(falls).toEqual([])
})

test('the committed table is what exact arithmetic yields', () => {
  const numbers = (text: string) => (text.match(/-?\d+(\.\d+)?(e-?\d+)?/g) ?? []).map(Number)
  expect(numbers(readFileSync('src/base/log-table.ts', 'utf8'))).toEqual(numbers(logTableSource()))
})
