import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatMonth, isMonth, monthOfYear, parseMonth, yearOf } from '../../src/base/months.ts'

test('a month index counts months from January of year 0', () => {
  expect(parseMonth('2017-01')).toBe(2017 * 12)
  expect(formatMonth(2017 * 12 + 11)).toBe('2017-12')
})

test('a month survives being written and read again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 119_999 }), (index) => {
      expect(parseMonth(formatMonth(index))).toBe(index)
      expect(yearOf(index) * 12 + monthOfYear(index)).toBe(index)
      expect(monthOfYear(index)).toBeGreaterThanOrEqual(0)
      expect(monthOfYear(index)).toBeLessThanOrEqual(11)
    }),
  )
})

test('whatever is not a month is refused', () => {
  for (const text of ['2017-13', '2017-00', '2017-1', '17-01', '2017-01-01', ' 2017-01', '']) {
    expect(isMonth(text)).toBe(false)
    expect(() => parseMonth(text)).toThrow(/YYYY-MM/)
  }
  for (const index of [-1, 0.5, NaN, 120_000]) expect(() => formatMonth(index)).toThrow(/month index/)
})
