import type { RunKey } from './run-key.ts'
import { threefry, type WordPair } from './threefry.ts'

const TWO_TO_MINUS_32 = 1 / 4294967296
const TWO_TO_MINUS_53 = 1 / 9007199254740992

/** The strong prefix of one stream in one month of one run: two int32 words. Make one outside the loop and seek it. */
export class Stream {
  a = 0
  b = 0
}

const prefix: WordPair = { high: 0, low: 0 }

/** Points a stream at (run, stream, month); `month` is a month index, any integer. */
export function seekStream(stream: Stream, runKey: RunKey, streamId: number, month: number): void {
  threefry(prefix, runKey.high, runKey.low, streamId, month)
  stream.a = prefix.high
  stream.b = prefix.low
}

/**
 * The k-th draw of an entity: 32 fair bits as int32, a pure function of prefix, key and k, whatever was drawn before.
 * Four Feistel rounds of multiply and shift on 64 bits, whitened by the prefix. Measured 5.4 ns on a busy machine where
 * `Math.exp` takes 13.4. Evidence that the bits are fair in every order: docs/evidence/random.json.
 */
export function drawBits(stream: Stream, keyHigh: number, keyLow: number, k: number): number {
  let x = ((keyLow ^ stream.a) + Math.imul(k, 0x9e3779b9)) | 0
  let y = keyHigh ^ stream.b
  let mixed = Math.imul(x ^ (x >>> 16), 0x21f0aaad)
  y = (y + (mixed ^ (mixed >>> 15))) | 0
  mixed = Math.imul(y ^ (y >>> 16), 0xd35a2d97)
  x = (x + (mixed ^ (mixed >>> 15))) | 0
  mixed = Math.imul(x ^ (x >>> 17), 0xed5ad4bb)
  y = (y + (mixed ^ (mixed >>> 14))) | 0
  mixed = Math.imul(y ^ (y >>> 16), 0x85ebca6b)
  x = (x + (mixed ^ (mixed >>> 13))) | 0
  return x ^ (x >>> 16)
}

/** The k-th draw of an entity as a number in [0, 1), a multiple of 2^-32. */
export function drawUniform(stream: Stream, keyHigh: number, keyLow: number, k: number): number {
  return (drawBits(stream, keyHigh, keyLow, k) >>> 0) * TWO_TO_MINUS_32
}

/** The k-th draw of an entity as a multiple of 2^-53 in [0, 1), from draws k and k + 2^30; k below 2^30. */
export function drawFineUniform(stream: Stream, keyHigh: number, keyLow: number, k: number): number {
  const high = drawBits(stream, keyHigh, keyLow, k) >>> 5
  const low = drawBits(stream, keyHigh, keyLow, k + 0x40000000) >>> 6
  return (high * 67108864 + low) * TWO_TO_MINUS_53
}
