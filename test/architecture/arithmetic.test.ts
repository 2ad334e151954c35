import { describe, expect, it } from 'vitest'
import { PORTABLE_ROOMS, readSource, withoutWords } from './sources.ts'

const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  [
    'a function of Math that differs between machines',
    /\bMath\.(?!(?:sqrt|floor|ceil|round|trunc|abs|sign|min|max|imul|clz32|fround|LN2|LN10|LOG2E|LOG10E|PI|E|SQRT2|SQRT1_2)\b)\w+/g,
  ],
  ['Math by another name', /\bMath\b(?!\.)/g],
  ['the power operator', /\*\*/g],
  ['a clock', /\b(?:Date|performance|hrtime|setTimeout|setInterval)\b/g],
  ['the machine’s own random numbers', /\b(?:randomBytes|randomUUID|getRandomValues)\b/g],
  ['a locale', /\b(?:toLocaleString|toLocaleUpperCase|toLocaleLowerCase|localeCompare|Intl)\b/g],
]

/** Waiting for threads: no number of the model depends on it. */
const ALLOWED = ['src/engine/launch-crew.ts: a clock: setTimeout']

const files = readSource().filter((file) => (PORTABLE_ROOMS as readonly string[]).includes(file.room))

function findUses(text: string): string[] {
  return FORBIDDEN.flatMap(([what, pattern]) =>
    (withoutWords(text).match(pattern) ?? []).map((use) => `${what}: ${use}`),
  )
}

describe('portable arithmetic', () => {
  it('is all that the rooms of the model use', () => {
    const wrong = files.flatMap((file) => findUses(file.text).map((use) => `${file.path}: ${use}`))
    expect(wrong.filter((use) => !ALLOWED.includes(use))).toEqual([])
  })

  it.each([
    'Math.exp(1)',
    'Math.random()',
    '2 ** 3',
    'x **= 2',
    'Date.now()',
    'new Date()',
    'performance.now()',
    'const { log } = Math',
    'x.toLocaleString()',
  ])('would notice %s', (text) => {
    expect(findUses(text).length).toBeGreaterThan(0)
  })

  it('does not mistake words for uses', () => {
    expect(findUses("// Math.exp\n/** 2 ** 3 */ const a = 'Date.now()'")).toEqual([])
    expect(findUses('Math.floor(Math.sqrt(2)) + Math.max(1, Math.LN2)')).toEqual([])
    expect(findUses(['`$', '{Math.exp(1)}`'].join(''))).not.toEqual([])
  })
})
