import type { DenseTable, Names } from './read-table.ts'
import type { TableName } from './table-specs.ts'

/** All dense tables of a pack with the names of their indices. */
export interface DenseTables {
  readonly names: Names
  readonly tables: Readonly<Record<TableName, DenseTable>>
  readonly scalars: ReadonlyMap<string, number>
}

/** Sums a table [P × n] over its second index. */
export function sumByPlace(values: Float64Array, places: number): Float64Array {
  const width = values.length / places
  return Float64Array.from({ length: places }, (_, place) => sum(values.subarray(place * width, (place + 1) * width)))
}

/** Sums a table [P × n] over its first index. */
export function sumOverPlaces(values: Float64Array, places: number): Float64Array {
  const width = values.length / places
  const sums = new Float64Array(width)
  for (let index = 0; index < values.length; index++) sums[index % width]! += values[index]!
  return sums
}

/** Sums numbers by place into regions. */
export function sumByRegion(byPlace: Float64Array, names: Names): Float64Array {
  const sums = new Float64Array(names.of.region.length)
  for (let place = 0; place < byPlace.length; place++) sums[names.regionOfPlace[place]!]! += byPlace[place]!
  return sums
}

/** Sum of all numbers. */
export function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0)
}

/** Relative distance of a number from the one that it should equal. */
export function gap(value: number, target: number): number {
  return Math.abs(value - target) / Math.max(Math.abs(target), 1e-300)
}

/** The values of a table. */
export function valuesOf({ tables }: DenseTables, name: TableName): Float64Array {
  return tables[name].values
}

/** Jobs by place of work, of employees and of the self-employed together [P]. */
export function jobsByPlace(dense: DenseTables): Float64Array {
  const places = dense.names.of.place.length
  const staff = sumByPlace(valuesOf(dense, 'employees'), places)
  const own = sumByPlace(valuesOf(dense, 'selfEmployed'), places)
  return staff.map((employees, place) => employees + own[place]!)
}
