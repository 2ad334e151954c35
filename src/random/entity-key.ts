import { InternalError } from '../base/errors.ts'

/** Kinds of entities that own keys, below 16. Numbers are never changed: they are part of every key. */
export const ENTITY_KINDS = {
  place: 0,
  person: 1,
  firm: 2,
  university: 3,
  institute: 4,
  agency: 5,
  government: 6,
  project: 7,
  tender: 8,
} as const

const CELLS = 4096
const MONTHS = 65536
const ORDINALS = 4294967296

function packedHigh(kind: number, cell: number, month: number): number {
  if (!(kind >= 0 && kind < 16 && cell >= 0 && cell < CELLS && month >= 0 && month < MONTHS)) {
    throw new InternalError(`no entity key: kind ${kind}, cell ${cell}, month ${month}`)
  }
  return (kind << 28) | (cell << 16) | month
}

function mixLow(x: number): number {
  const mixed = Math.imul(x ^ (x >>> 16), 0x7feb352d)
  return mixed ^ (mixed >>> 15)
}

function mixHigh(y: number): number {
  const mixed = Math.imul(y ^ (y >>> 15), 0x846ca68b)
  return mixed ^ (mixed >>> 16)
}

/**
 * High word of an entity's 64-bit key, int32. The key comes from kind (below 16), cell (below 4096: the place, or place
 * and sector), founding or birth month (a month index below 65536) and ordinal (below 2^32), and never from a row. The
 * four are packed into 64 bits and permuted by six Feistel rounds: different entities always have different keys.
 */
export function entityKeyHigh(kind: number, cell: number, month: number, ordinal: number): number {
  return permutedWord(kind, cell, month, ordinal, true)
}

/** Low word of an entity's 64-bit key, int32; see `entityKeyHigh`. */
export function entityKeyLow(kind: number, cell: number, month: number, ordinal: number): number {
  return permutedWord(kind, cell, month, ordinal, false)
}

function permutedWord(kind: number, cell: number, month: number, ordinal: number, high: boolean): number {
  if (!(ordinal >= 0 && ordinal < ORDINALS)) throw new InternalError(`no entity key: ordinal ${ordinal}`)
  let y = packedHigh(kind, cell, month)
  let x = ordinal | 0
  for (let round = 1; round <= 3; round++) {
    y = (y + mixLow((x + round) | 0)) | 0
    x = (x + mixHigh(y)) | 0
  }
  return high ? y : x
}
