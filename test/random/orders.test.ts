import { describe, expect, test } from 'vitest'
import { drawBits, Stream, seekStream } from '../../src/random/draw.ts'
import { deriveRunKey } from '../../src/random/run-key.ts'
import { STREAMS } from '../../src/random/streams.ts'
import { ORDERS, type Order, wordsInOrder } from '../../tools/random/orders.ts'
import { birthdayDeviation, byteDeviation, serialDeviation, sharedBitDeviation } from './uniformity.ts'

const SIZE = { entity: 512, month: 24, stream: 24, k: 4 }
const UNLIKELY = 4.5

function expectFairBits(words: Int32Array): void {
  expect(Math.abs(byteDeviation(words))).toBeLessThan(UNLIKELY)
  for (const lag of [1, 2, 4, 24, 96, 512]) {
    expect(Math.abs(serialDeviation(words, lag))).toBeLessThan(UNLIKELY)
    expect(Math.abs(sharedBitDeviation(words, lag))).toBeLessThan(UNLIKELY)
  }
  for (const shift of [0, 4, 8]) expect(Math.abs(birthdayDeviation(words, shift))).toBeLessThan(UNLIKELY)
}

describe.each(Object.keys(ORDERS) as Order[])('draws met in %s order', (order) => {
  test('look like fair independent bits', () => {
    const words = new Int32Array(SIZE.entity * SIZE.month * SIZE.stream * SIZE.k)
    let filled = 0
    for (const chunk of wordsInOrder(order, 1, SIZE)) {
      words.set(chunk, filled)
      filled += chunk.length
    }
    expect(filled).toBe(words.length)
    expectFairBits(words)
  })
})

const unhashedKeys: [string, (n: number) => [number, number]][] = [
  ['low words that count up', (n) => [0, n]],
  ['high words that count up', (n) => [n, 0]],
  ['both words that count up together', (n) => [n, n]],
  ['low words in steps of 65536', (n) => [n >>> 16, n << 16]],
  ['keys of few set bits', (n) => [(n & 1023) << 22, n >>> 10]],
]

test.each(unhashedKeys)('even %s give fair independent draws', (_, key) => {
  const stream = new Stream()
  seekStream(stream, deriveRunKey('regio', 1), STREAMS.move, 2017 * 12)
  const words = new Int32Array(1 << 19)
  for (let n = 0; n < words.length; n++) {
    const [high, low] = key(n >>> 2)
    words[n] = drawBits(stream, high, low, n & 3)
  }
  expectFairBits(words)
})

test('replications, months and streams that differ by one are unrelated', () => {
  const stream = new Stream()
  const words = new Int32Array(40 * 40 * 24 * 16)
  let filled = 0
  for (let replication = 1; replication <= 40; replication++) {
    const runKey = deriveRunKey('regio', replication)
    for (let month = 0; month < 40; month++) {
      for (let id = 1; id <= 24; id++) {
        seekStream(stream, runKey, id, 2017 * 12 + month)
        for (let entity = 0; entity < 16; entity++) words[filled++] = drawBits(stream, 0, entity, 0)
      }
    }
  }
  expectFairBits(words)
})
