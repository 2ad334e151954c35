import { expect, test } from 'vitest'
import { threefry } from '../../src/random/threefry.ts'

/** Random123, file kat_vectors, threefry2x32 with 20 rounds: counter, key, answer. */
const knownAnswers = [
  [0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x6b200159, 0x99ba4efe],
  [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x1cb996fc, 0xbb002be7],
  [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xc4923a9c, 0x483df7a0],
]

test.each(knownAnswers)('threefry gives the published answer for counter %i %i', (c0, c1, k0, k1, high, low) => {
  const result = { high: 0, low: 0 }
  threefry(result, k0 | 0, k1 | 0, c0 | 0, c1 | 0)
  expect([result.high >>> 0, result.low >>> 0]).toEqual([high, low])
})
