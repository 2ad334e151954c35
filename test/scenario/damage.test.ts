import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BENCH, problemsOf, writeFiles } from './folder.ts'

/** The valid bench with one stretch of letters replaced. */
const damaged = fc
  .tuple(
    fc.integer({ min: 0, max: BENCH.length }),
    fc.integer({ min: 0, max: 12 }),
    fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom('{', ']', ': ', '\n', '- ', '&a ', '*a', '"', '#', 'null', '!!', '\u00e9', '9e9'),
    ),
  )
  .map(([at, length, insert]) => BENCH.slice(0, at) + insert + BENCH.slice(at + length))

test('a damaged file is valid or told in problems with a place, never a fault of the program', () => {
  fc.assert(
    fc.property(damaged, (text) => {
      for (const { file, line, column, message } of problemsOf(writeFiles({ 'main.yaml': text }))) {
        expect(file).toBe('main.yaml')
        expect(line).toBeGreaterThanOrEqual(1)
        expect(line).toBeLessThanOrEqual(text.split('\n').length)
        expect(column).toBeGreaterThanOrEqual(1)
        expect(message).toMatch(/^[^\n]+$/)
      }
    }),
    { numRuns: 300 },
  )
})
