import { expect, test } from 'vitest'
import { ENTITY_KINDS, entityKeyHigh, entityKeyLow } from '../../src/random/entity-key.ts'

test('a million persons and firms of a country all have different keys, and nearly all different words', () => {
  const keys = new Float64Array(1_000_000)
  const lowWords = new Float64Array(keys.length)
  let filled = 0
  for (let n = 0; filled < keys.length; n++) {
    const person = n % 4 !== 0
    const kind = person ? ENTITY_KINDS.person : ENTITY_KINDS.firm
    const cell = n % (person ? 17 : 17 * 18)
    const month = 1930 * 12 + (Math.floor(n / 306) % 1000)
    const ordinal = Math.floor(n / 2)
    const high = entityKeyHigh(kind, cell, month, ordinal)
    const low = entityKeyLow(kind, cell, month, ordinal)
    keys[filled] = high * 1048576 + (low >>> 12)
    lowWords[filled++] = low
  }
  expect(countRepeats(keys)).toBeLessThanOrEqual(2)
  expect(countRepeats(lowWords)).toBeGreaterThan(116 - 5 * Math.sqrt(116))
  expect(countRepeats(lowWords)).toBeLessThan(116 + 5 * Math.sqrt(116))
})

test('cells, months and ordinals outside the packing are refused', () => {
  for (const [kind, cell, month, ordinal] of [
    [16, 0, 0, 0],
    [1, 4096, 0, 0],
    [1, 0, 65_536, 0],
    [1, 0, -1, 0],
    [1, 0, 0, -1],
    [1, 0, 0, 4294967296],
    [1, 0, 0, NaN],
  ]) {
    expect(() => entityKeyHigh(kind, cell, month, ordinal)).toThrow(/no entity key/)
    expect(() => entityKeyLow(kind, cell, month, ordinal)).toThrow(/no entity key/)
  }
})

test('the keys of a released version never change', () => {
  expect([entityKeyHigh(1, 2, 24_204, 7), entityKeyLow(1, 2, 24_204, 7)]).toMatchInlineSnapshot(`
    [
      2074964648,
      60572831,
    ]
  `)
})

function countRepeats(values: Float64Array): number {
  values.sort()
  let repeats = 0
  for (let n = 1; n < values.length; n++) if (values[n] === values[n - 1]) repeats++
  return repeats
}
