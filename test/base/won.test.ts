import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assertExact, roundWon, WonSum } from '../../src/base/won.ts'

const exactWon = fc.maxSafeInteger()

test('a payment is rounded to the nearest won, halves upwards', () => {
  expect([0.4, 0.5, 1.5, 2.5, -0.5, -0.6, -1.5].map(roundWon)).toEqual([0, 1, 2, 3, 0, -1, -1])
})

test('a rounded amount is never more than half a won away', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (amount) => {
      expect(Math.abs(roundWon(amount) - amount)).toBeLessThanOrEqual(0.5)
    }),
  )
})

test('an amount that is no exact integer is refused by name', () => {
  expect(assertExact(-5, 'wages')).toBe(-5)
  for (const won of [0.5, NaN, Infinity, 9007199254740992]) {
    expect(() => assertExact(won, 'wages of the southeast')).toThrow(/wages of the southeast/)
  }
})

test('a sum of any exact amounts equals the sum of big integers, in any order', () => {
  fc.assert(
    fc.property(fc.array(exactWon, { maxLength: 200 }), (amounts) => {
      const forwards = new WonSum()
      const backwards = new WonSum()
      for (const won of amounts) forwards.add(won)
      for (const won of amounts.toReversed()) backwards.add(won)
      const expected = amounts.reduce((sum, won) => sum + BigInt(won), 0n)
      expect(forwards.value()).toBe(expected)
      expect(backwards.value()).toBe(expected)
      expect(forwards.isZero()).toBe(expected === 0n)
    }),
  )
})

test('sums of parts add up to the sum of the whole', () => {
  fc.assert(
    fc.property(fc.array(exactWon), fc.array(exactWon), (left, right) => {
      const whole = new WonSum()
      const parts = [new WonSum(), new WonSum()]
      for (const won of [...left, ...right]) whole.add(won)
      for (const won of left) parts[0].add(won)
      for (const won of right) parts[1].add(won)
      parts[0].addSum(parts[1])
      expect(parts[0].value()).toBe(whole.value())
    }),
  )
})

test('a million of the largest amounts lose no won', () => {
  const sum = new WonSum()
  for (let n = 0; n < 1_000_000; n++) sum.add(Number.MAX_SAFE_INTEGER)
  expect(sum.value()).toBe(1_000_000n * BigInt(Number.MAX_SAFE_INTEGER))
  sum.reset()
  expect(sum.value()).toBe(0n)
})
