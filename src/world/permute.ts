import { InternalError } from '../base/errors.ts'
import type { ColumnArray } from './columns.ts'
import { STATUS } from './person-columns.ts'
import type { World } from './world.ts'

/** Buffers for re-sorting persons, made once per world. */
export interface SortArena {
  readonly order: Int32Array
  readonly byEmployer: Int32Array
  readonly counts: Int32Array
  /** One column's values while they are put in order, as bytes of any type. */
  readonly buffer: ArrayBuffer
}

/** Buffers to sort or permute the persons of a world. */
export function createSortArena(world: World): SortArena {
  const { personRows, firmRows, places } = world.shape
  return {
    order: new Int32Array(personRows),
    byEmployer: new Int32Array(personRows),
    counts: new Int32Array(Math.max(firmRows + 2, places + 2)),
    buffer: new ArrayBuffer(personRows * 8),
  }
}

function gatherBytes(from: Uint8Array, to: Uint8Array, order: Int32Array): void {
  for (let row = 0; row < order.length; row++) to[row] = from[order[row]!]!
}

function gatherHalves(from: Uint16Array, to: Uint16Array, order: Int32Array): void {
  for (let row = 0; row < order.length; row++) to[row] = from[order[row]!]!
}

function gatherWords(from: Int32Array, to: Int32Array, order: Int32Array): void {
  for (let row = 0; row < order.length; row++) to[row] = from[order[row]!]!
}

function gatherReals(from: Float64Array, to: Float64Array, order: Int32Array): void {
  for (let row = 0; row < order.length; row++) to[row] = from[order[row]!]!
}

function gatherColumn(array: ColumnArray, order: Int32Array, buffer: ArrayBuffer): void {
  const rows = order.length
  const { buffer: memory, byteOffset, BYTES_PER_ELEMENT: size } = array
  if (size === 8) {
    const values = new Float64Array(buffer, 0, rows)
    values.set(array as Float64Array)
    gatherReals(values, array as Float64Array, order)
  } else if (size === 4) {
    const words = new Int32Array(memory, byteOffset, rows)
    const values = new Int32Array(buffer, 0, rows)
    values.set(words)
    gatherWords(values, words, order)
  } else if (size === 2) {
    const halves = new Uint16Array(memory, byteOffset, rows)
    const values = new Uint16Array(buffer, 0, rows)
    values.set(halves)
    gatherHalves(values, halves, order)
  } else {
    const bytes = new Uint8Array(memory, byteOffset, rows)
    const values = new Uint8Array(buffer, 0, rows)
    values.set(bytes)
    gatherBytes(values, bytes, order)
  }
}

/**
 * Puts persons into a new order: row i becomes what row `order[i]` was, in every column of the table. `order` must be a
 * permutation of all rows, vacant ones included; nothing else holds a person's row.
 */
export function permutePersons(world: World, order: Int32Array, arena: SortArena = createSortArena(world)): void {
  if (order.length !== world.shape.personRows) throw new InternalError(`an order of ${order.length} rows`)
  for (const { name, spec, array } of world.columns.values()) {
    if (!name.startsWith('persons.')) continue
    if (spec.width !== 1) throw new InternalError(`column ${name} of persons is ${spec.width} wide`)
    gatherColumn(array, order, arena.buffer)
  }
}

function startCounts(counts: Int32Array, buckets: number): void {
  let before = 0
  for (let bucket = 0; bucket < buckets; bucket++) {
    const count = counts[bucket]!
    counts[bucket] = before
    before += count
  }
}

function orderByEmployer(world: World, { byEmployer, counts }: SortArena): void {
  const { employer } = world.persons
  counts.fill(0)
  for (let row = 0; row < employer.length; row++) counts[employer[row]! + 1]!++
  startCounts(counts, world.shape.firmRows + 1)
  for (let row = 0; row < employer.length; row++) byEmployer[counts[employer[row]! + 1]!++] = row
}

function orderByPlace(world: World, { byEmployer, order, counts }: SortArena): void {
  const { place, status } = world.persons
  const vacant = world.shape.places
  counts.fill(0)
  for (let row = 0; row < place.length; row++) counts[status[row] === STATUS.VACANT ? vacant : place[row]!]!++
  startCounts(counts, vacant + 1)
  for (let k = 0; k < place.length; k++) {
    const row = byEmployer[k]!
    order[counts[status[row] === STATUS.VACANT ? vacant : place[row]!]!++] = row
  }
}

/** Sorts persons by place and, inside it, employer, vacant rows last; equal ones keep their order. */
export function sortPersonsByPlaceAndEmployer(world: World, arena: SortArena): void {
  orderByEmployer(world, arena)
  orderByPlace(world, arena)
  permutePersons(world, arena.order, arena)
}
