/** Two 32-bit words that stand for a set of 64-bit hashes, added up in any order. */
export interface HashSum {
  low: number
  high: number
}

/** Adds a 64-bit hash, given as two 32-bit words; the sum is modulo 2^64. */
export function addHash(sum: HashSum, high: number, low: number): void {
  const total = sum.low + (low >>> 0)
  sum.low = total >>> 0
  sum.high = (sum.high + (high >>> 0) + (total > 4294967295 ? 1 : 0)) >>> 0
}

/** Spreads every bit of a word over all its bits. */
export function avalanche(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x7feb352d)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b)
  return mixed ^ (mixed >>> 16)
}

/** A word for a text, int32. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5 | 0
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return avalanche(hash)
}

const HIGH_WORD_OF_MINUS_ZERO = 0x80000000 | 0

/** Two lanes of running hashes, one pair per row. */
export interface HashLanes {
  readonly a: Int32Array
  readonly b: Int32Array
}

/** Mixes the value at `offset` of every row, one word each, into the lanes of the row. */
export function mixWords(words: Int32Array, offset: number, stride: number, salt: number, lanes: HashLanes): void {
  const { a, b } = lanes
  const rows = a.length
  for (let row = 0, at = offset; row < rows; row++, at += stride) {
    const word = words[at]! ^ salt
    const before = a[row]!
    a[row] = Math.imul(before ^ word, 0x2c1b3c6d) + (b[row]! >>> 15)
    b[row] = Math.imul(b[row]! + word, 0x297a2d39) ^ (before >>> 13)
  }
}

/** Mixes the value at `offset` of every row, two words each, into the lanes of the row; −0 counts as 0. */
export function mixPairs(words: Int32Array, offset: number, stride: number, salt: number, lanes: HashLanes): void {
  const { a, b } = lanes
  const rows = a.length
  for (let row = 0, at = 2 * offset; row < rows; row++, at += 2 * stride) {
    const low = words[at]!
    const high = low === 0 && words[at + 1] === HIGH_WORD_OF_MINUS_ZERO ? 0 : words[at + 1]!
    const before = a[row]!
    a[row] = Math.imul(before ^ low ^ salt, 0x2c1b3c6d) + Math.imul(high, 0x3779f9b1) + (b[row]! >>> 15)
    b[row] = Math.imul(b[row]! + high + salt, 0x297a2d39) ^ Math.imul(low, 0x5bd1e995) ^ (before >>> 13)
  }
}

/** The bits of Float64 values as pairs of words, low word first, over the same memory. */
export function wordsOfReals(values: Float64Array): Int32Array {
  return new Int32Array(values.buffer, values.byteOffset, values.length * 2)
}

/** The words of a column of integers: one per value. */
export function wordsOfIntegers(values: ArrayLike<number> & ArrayBufferView): Int32Array {
  if (values instanceof Int32Array) return values
  const words = new Int32Array(values.length)
  words.set(values)
  return words
}
