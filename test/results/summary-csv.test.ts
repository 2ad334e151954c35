import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatNumber, writeSummary } from '../../src/results/summary-csv.ts'

test('numbers keep twelve significant digits, so that rounding in the thirteenth cannot change a byte', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const back = Number(formatNumber(value))
      expect(Math.abs(back - value)).toBeLessThanOrEqual(Math.abs(value) * 5.0001e-12)
    }),
  )
  expect([0.1 + 0.2, 1 / 3, 1e21, -0, Number.NaN].map(formatNumber)).toEqual([
    '0.3',
    '0.333333333333',
    '1e+21',
    '0',
    '',
  ])
})

test('any text comes back from a summary as it was written', () => {
  const directory = mkdtempSync(join(tmpdir(), 'regio-csv-'))
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 5 }), (texts) => {
      writeSummary(
        directory,
        'texts',
        ['text', 'count'],
        texts.map((text) => [text, 1]),
      )
      const rows = parse(readFileSync(join(directory, 'summary', 'texts.csv'), 'utf8'), { columns: true }) as {
        text: string
      }[]
      expect(rows.map((row) => row.text)).toEqual(texts)
    }),
    { numRuns: 50 },
  )
})
