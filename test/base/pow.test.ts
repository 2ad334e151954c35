import { expect, test } from 'vitest'
import { pow } from '../../src/base/pow.ts'
import { exponential, fromDouble, logarithm, multiply, toDouble } from '../../tools/constants/fixed-point.ts'
import { testPoints } from './units-in-the-last-place.ts'

function exactPower(x: number, y: number): number {
  const { fraction, exponent } = exponential(multiply(fromDouble(y), logarithm(fromDouble(x))))
  return toDouble(fraction) * 2 ** Number(exponent)
}

test('the error grows with the logarithm of the result and with nothing else', () => {
  const points = [...testPoints(6000)]
  let worst = 0
  for (let n = 0; n + 1 < points.length; n += 2) {
    const x = 0.001 + points[n] * 50
    const y = (points[n + 1] - 0.5) * 20
    const relativeError = Math.abs(pow(x, y) / exactPower(x, y) - 1)
    worst = Math.max(worst, relativeError / ((1 + Math.abs(y * Math.log(x))) * 2 ** -52))
  }
  expect(worst).toBeLessThan(1)
})

test('simple powers are exact', () => {
  for (const x of [0.1, 0.7, 1, 3, 12345.678]) {
    expect(pow(x, 0)).toBe(1)
    expect(pow(x, 1)).toBe(x)
    expect(pow(x, 2)).toBe(x * x)
    expect(pow(x, 0.5)).toBe(Math.sqrt(x))
    expect(pow(x, -1)).toBe(1 / x)
    expect(pow(1, x)).toBe(1)
  }
})

test('nothing to a positive power is nothing, to a negative power without bound', () => {
  expect(pow(0, 0.3)).toBe(0)
  expect(pow(0, -0.3)).toBe(Infinity)
  expect(pow(0, 0)).toBe(1)
  expect(pow(Infinity, 0.3)).toBe(Infinity)
  expect(pow(10, 400)).toBe(Infinity)
  expect(pow(10, -400)).toBe(0)
  for (const x of [-1, -0.5, NaN]) expect(pow(x, 0.3)).toBeNaN()
})
