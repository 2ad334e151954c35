import { expect, test } from 'vitest'
import { drawBits, Stream } from '../../src/random/draw.ts'
import { entityKeyHigh, entityKeyLow } from '../../src/random/entity-key.ts'

const SAMPLES = 16_384

/** Largest distance from one half, in standard deviations, of the share of output bits that flip. */
function worstFlipShare(inputs: number, evaluate: (sample: number, flipped: number) => number): number {
  let worst = 0
  for (let input = 0; input < inputs; input++) {
    const flips = new Int32Array(32)
    for (let sample = 0; sample < SAMPLES; sample++) {
      const changed = evaluate(sample, -1) ^ evaluate(sample, input)
      for (let bit = 0; bit < 32; bit++) flips[bit] += (changed >>> bit) & 1
    }
    for (const count of flips) worst = Math.max(worst, Math.abs(count - SAMPLES / 2) / Math.sqrt(SAMPLES / 4))
  }
  return worst
}

function flip(word: number, flipped: number, offset: number): number {
  return flipped >= offset && flipped < offset + 32 ? word ^ (1 << (flipped - offset)) : word
}

test('one bit of key, prefix or number of the draw changes half of the bits drawn', () => {
  const stream = new Stream()
  const worst = worstFlipShare(160, (sample, flipped) => {
    stream.a = flip(Math.imul(sample, 0x632be5ab), flipped, 96)
    stream.b = flip(Math.imul(sample, 0x27d4eb2f), flipped, 128)
    const keyHigh = flip(sample, flipped, 0)
    const keyLow = flip(sample * 3, flipped, 32)
    return drawBits(stream, keyHigh, keyLow, flip(sample & 7, flipped, 64))
  })
  expect(worst).toBeLessThan(5.5)
})

test('one bit of cell, month or ordinal changes half of the bits of both words of a key', () => {
  for (const word of [entityKeyHigh, entityKeyLow]) {
    const worst = worstFlipShare(28, (sample, flipped) => {
      const cell = (sample >>> 6) ^ (flipped >= 0 && flipped < 4 ? 1 << flipped : 0)
      const month = 24_000 ^ (flipped >= 4 && flipped < 12 ? 1 << (flipped - 4) : 0)
      const ordinal = (sample & 63) ^ (flipped >= 12 ? 1 << (flipped - 12) : 0)
      return word(1, cell, month, ordinal)
    })
    expect(worst).toBeLessThan(5.5)
  }
})
