/** Standard deviations by which the bytes of the words depart from equal frequency (chi-square, 255 degrees). */
export function byteDeviation(words: Int32Array): number {
  const counts = new Float64Array(256)
  for (const byte of new Uint8Array(words.buffer, words.byteOffset, words.length * 4)) counts[byte]++
  const expected = (words.length * 4) / 256
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  return (chiSquare - 255) / Math.sqrt(2 * 255)
}

/** Standard deviations of the serial correlation of the words, as numbers in [0, 1), at the given lag. */
export function serialDeviation(words: Int32Array, lag: number): number {
  let sum = 0
  for (let n = lag; n < words.length; n++) {
    sum += ((words[n] >>> 0) / 4294967296 - 0.5) * ((words[n - lag] >>> 0) / 4294967296 - 0.5)
  }
  return (sum * 12) / Math.sqrt(words.length - lag)
}

/** Standard deviations of the number of bits that neighbours at the given lag have in common. */
export function sharedBitDeviation(words: Int32Array, lag: number): number {
  let different = 0
  for (let n = lag; n < words.length; n++) different += countBits(words[n] ^ words[n - lag])
  const bits = 32 * (words.length - lag)
  return (different - bits / 2) / Math.sqrt(bits / 4)
}

/**
 * Standard deviations of the number of equal gaps between sorted birthdays (Marsaglia): 512 birthdays in a year of 2^24
 * days, taken from the given bits of the words; each year expects 512^3 / 2^26 = 2 equal gaps, Poisson.
 */
export function birthdayDeviation(words: Int32Array, shift: number): number {
  const birthdays = 512
  const years = Math.floor(words.length / birthdays)
  const days = new Int32Array(birthdays)
  let equal = 0
  for (let year = 0; year < years; year++) {
    for (let n = 0; n < birthdays; n++) days[n] = (words[year * birthdays + n] >>> shift) & 0xffffff
    days.sort()
    for (let n = birthdays - 1; n > 0; n--) days[n] -= days[n - 1]
    days.sort()
    for (let n = 1; n < birthdays; n++) if (days[n] === days[n - 1]) equal++
  }
  return (equal - 2 * years) / Math.sqrt(2 * years)
}

function countBits(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555)
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
