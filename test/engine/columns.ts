import { type ArrayOf, type ArrayType, allocateShared } from '../../src/engine/allocate.ts'

/** A column in shared memory that holds `values`. */
export function column<T extends ArrayType>(type: T, values: ArrayLike<number>): ArrayOf<T> {
  const made = allocateShared(type, values.length)
  made.set(values)
  return made
}
