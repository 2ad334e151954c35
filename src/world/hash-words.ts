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

/** Two lanes of running hashes, one pair per row. */
export interface HashLanes {
  readonly a: Int32Array
  readonly b: Int32Array
}

/** Mixes every `stride`-th word from `offset` into the lanes of its row. */
export function mixWords(words: Int32Array, offset: number, stride: number, salt: number, lanes: HashLanes): void {
  const { a, b } = lanes
  const rows = a.length
  for (let row = 0, at = offset; row < rows; row++, at += stride) {
    const word = words[at]! ^ salt
    a[row] = Math.imul(a[row]! ^ word, 0x2c1b3c6d) + (b[row]! >>> 15)
    b[row] = Math.imul(b[row]! + word, 0x297a2d39) ^ (a[row]! >>> 13)
  }
}

const HIGH_WORD_OF_MINUS_ZERO = 0x80000000 | 0

/** The bits of Float64 values as pairs of words, with −0 taken as 0. */
export function wordsOfReals(values: Float64Array): Int32Array {
  const words = new Int32Array(values.length * 2)
  words.set(new Int32Array(values.buffer, values.byteOffset, values.length * 2))
  for (let at = 1; at < words.length; at += 2)
    if (words[at] === HIGH_WORD_OF_MINUS_ZERO && words[at - 1] === 0) words[at] = 0
  return words
}

/** The words of any column: one per value, two for Float64 and (as Float64) for Float32. */
export function wordsOfColumn(values: ArrayLike<number> & ArrayBufferView): Int32Array {
  if (values instanceof Float64Array) return wordsOfReals(values)
  if (values instanceof Float32Array) return wordsOfReals(Float64Array.from(values))
  const words = new Int32Array(values.length)
  words.set(values)
  return words
}
