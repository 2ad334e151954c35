import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawBits, drawFineUniform, drawUniform, Stream, seekStream } from '../../src/random/draw.ts'
import { deriveRunKey } from '../../src/random/run-key.ts'
import { STREAMS } from '../../src/random/streams.ts'

const word = fc.integer({ min: -2147483648, max: 2147483647 })
const runKey = deriveRunKey('regio', 1)

function streamAt(streamId: number, month: number, key = runKey): Stream {
  const stream = new Stream()
  seekStream(stream, key, streamId, month)
  return stream
}

test('a draw depends on what it is for and on nothing drawn before', () => {
  fc.assert(
    fc.property(word, word, fc.nat(1000), (high, low, k) => {
      const stream = streamAt(STREAMS.move, 24_204)
      const first = drawBits(stream, high, low, k)
      drawBits(stream, low, high, k + 1)
      seekStream(stream, runKey, STREAMS.birth, 24_205)
      seekStream(stream, runKey, STREAMS.move, 24_204)
      expect(drawBits(stream, high, low, k)).toBe(first)
    }),
  )
})

test('a draw lies in [0, 1) and is the same number whatever the order of evaluation', () => {
  const stream = streamAt(STREAMS.search, 24_204)
  fc.assert(
    fc.property(word, word, fc.nat(1000), (high, low, k) => {
      for (const u of [drawUniform(stream, high, low, k), drawFineUniform(stream, high, low, k)]) {
        expect(u).toBeGreaterThanOrEqual(0)
        expect(u).toBeLessThan(1)
      }
      expect(drawUniform(stream, high, low, k)).toBe((drawBits(stream, high, low, k) >>> 0) / 4294967296)
    }),
  )
})

test('another stream, month, replication or seed means other luck', () => {
  const draws = [
    streamAt(STREAMS.move, 24_204),
    streamAt(STREAMS.rent, 24_204),
    streamAt(STREAMS.move, 24_205),
    streamAt(STREAMS.move, 24_204, deriveRunKey('regio', 2)),
    streamAt(STREAMS.move, 24_204, deriveRunKey('regia', 1)),
  ].map((stream) => drawBits(stream, 1, 2, 0))
  expect(new Set(draws).size).toBe(draws.length)
})

test('the draws of a released version never change', () => {
  expect(runKey).toMatchInlineSnapshot(`
    {
      "high": -148014256,
      "low": -2110325058,
    }
  `)
  const stream = streamAt(STREAMS.move, 24_204)
  const draws = [0, 1, 2].map((k) => drawBits(stream, 123, -456, k))
  expect([stream.a, stream.b, ...draws]).toMatchInlineSnapshot(`
    [
      1446033033,
      -1715659172,
      -377534096,
      -719483686,
      -1938391101,
    ]
  `)
})

test('no two replications of a few seeds share a run key', () => {
  const keys = new Set<string>()
  for (const seed of ['regio', 'regio-2026', 'a', '', '지역', '1']) {
    for (let replication = 1; replication <= 5000; replication++) {
      const { high, low } = deriveRunKey(seed, replication)
      keys.add(`${high},${low}`)
    }
  }
  expect(keys.size).toBe(30_000)
})

test('streams have numbers of their own', () => {
  const ids = Object.values(STREAMS)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(Number.isInteger(id) && id > 0).toBe(true)
})
