import { expect, test } from 'vitest'
import { formatChange, formatLevel } from '../../src/cli/print-findings.ts'
import { formatTime } from '../../src/cli/progress.ts'
import { allowedFailures, readDuration } from '../../src/cli/study-flags.ts'

test('times, shares and numbers read as people write them', () => {
  expect([5, 65, 3661].map(formatTime)).toEqual(['0:05', '1:05', '1:01:01'])
  expect(['90s', '30m', '1h30m'].map(readDuration)).toEqual([90, 1800, 5400])
  expect(() => readDuration('')).toThrow()
  expect(() => readDuration('30')).toThrow()
  expect([allowedFailures({ runs: 3 }, 100), allowedFailures({ sharePct: 5 }, 50)]).toEqual([3, 2])
  expect([0.426, -0.1, 0.0012, null].map((value) => formatChange(value))).toEqual(['+0.43', '−0.10', '+0.0012', '–'])
  expect([50.123, 123.45, 2_000_000].map(formatLevel)).toEqual(['50.12', '123.5', '2,000,000'])
})
