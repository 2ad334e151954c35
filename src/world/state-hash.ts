import { FIRM_STATE } from './firm-columns.ts'
import {
  addHash,
  avalanche,
  type HashLanes,
  type HashSum,
  hashText,
  mixPairs,
  mixWords,
  wordsOfIntegers,
  wordsOfReals,
} from './hash-words.ts'
import { STATUS } from './person-columns.ts'
import type { NamedColumn, World } from './world.ts'

/** Columns that speak of rows, or that the hash takes in another form. */
const ROW_COLUMNS = new Set(['persons.employer', 'firms.headOffice', 'cells.firstFirm', 'cells.afterLastFirm'])

function isHashed({ name, spec }: NamedColumn): boolean {
  return !spec.scratch && !name.startsWith('policies') && !ROW_COLUMNS.has(name)
}

function byName(one: NamedColumn, other: NamedColumn): number {
  return one.name < other.name ? -1 : 1
}

function lanesFor(rows: number): HashLanes {
  return { a: new Int32Array(rows).fill(0x3243f6a8), b: new Int32Array(rows).fill(0x13198a2e) }
}

function mixColumn({ name, spec, array }: NamedColumn, lanes: HashLanes): void {
  const salt = hashText(name)
  const isReal = array instanceof Float64Array || array instanceof Float32Array
  const words = isReal
    ? wordsOfReals(array instanceof Float64Array ? array : Float64Array.from(array))
    : wordsOfIntegers(array)
  const mix = isReal ? mixPairs : mixWords
  for (let offset = 0; offset < spec.width; offset++) mix(words, offset, spec.width, (salt + offset) | 0, lanes)
}

/** The key of the firm that each row names, two words a row; zeros without one. */
function firmKeys(world: World, named: Int32Array): Int32Array {
  const { keyHigh, keyLow } = world.firms
  const words = new Int32Array(named.length * 2)
  for (let row = 0; row < named.length; row++) {
    const firm = named[row]!
    if (firm < 0) continue
    words[2 * row] = keyHigh[firm]!
    words[2 * row + 1] = keyLow[firm]!
  }
  return words
}

function mixKeys(words: Int32Array, name: string, lanes: HashLanes): void {
  const salt = hashText(name)
  mixWords(words, 0, 2, salt, lanes)
  mixWords(words, 1, 2, ~salt, lanes)
}

function addRows(sum: HashSum, lanes: HashLanes, kind: Uint8Array, vacant: number): void {
  const { a, b } = lanes
  for (let row = 0; row < a.length; row++) {
    if (kind[row] === vacant) continue
    addHash(sum, avalanche(a[row]! + b[row]!), avalanche(b[row]! ^ (a[row]! >>> 7)))
  }
}

/** Hash of a small table's column, in the order of its rows. */
function addColumn(sum: HashSum, { name, array }: NamedColumn): void {
  const reals = array instanceof Float64Array ? array : Float64Array.from(array)
  const words = wordsOfReals(reals)
  let a = hashText(name)
  let b = ~a
  for (let at = 0; at < reals.length; at++) {
    const low = words[2 * at]!
    const high = reals[at] === 0 ? 0 : words[2 * at + 1]!
    a = Math.imul(a ^ low, 0x2c1b3c6d) + Math.imul(high, 0x3779f9b1) + (b >>> 15)
    b = Math.imul(b + high, 0x297a2d39) ^ Math.imul(low, 0x5bd1e995) ^ (a >>> 13)
  }
  addHash(sum, avalanche(a + b), avalanche(b ^ (a >>> 7)))
}

const hexadecimal = (word: number) => (word >>> 0).toString(16).padStart(8, '0')

/**
 * Hash of the state, 16 hexadecimal digits. Persons and firms enter by key, as a sum over occupied rows, so their rows
 * do not matter, nor do those of employers and head offices; vacant rows, scratch and policies' own columns stay out.
 */
export function stateHash(world: World): string {
  const sum: HashSum = { low: 0, high: 0 }
  const persons = lanesFor(world.shape.personRows)
  const firms = lanesFor(world.shape.firmRows)
  for (const entry of [...world.columns.values()].filter(isHashed).sort(byName)) {
    if (entry.name.startsWith('persons.')) mixColumn(entry, persons)
    else if (entry.name.startsWith('firms.')) mixColumn(entry, firms)
    else addColumn(sum, entry)
  }
  mixKeys(firmKeys(world, world.persons.employer), 'persons.employer', persons)
  mixKeys(firmKeys(world, world.firms.headOffice), 'firms.headOffice', firms)
  addRows(sum, persons, world.persons.status, STATUS.VACANT)
  addRows(sum, firms, world.firms.state, FIRM_STATE.VACANT)
  return hexadecimal(sum.high) + hexadecimal(sum.low)
}
