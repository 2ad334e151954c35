import { type Allocate, allocateShared, type TypedArray } from './allocate.ts'

/** Scratch arrays of one economy by full name, `scratch.NAME`, all in shared memory. */
export interface Scratch {
  readonly arrays: Map<string, TypedArray>
  /** An `Allocate` whose arrays are named `scratch.NAME`, `scratch.NAME.1`, … in the order in which they are asked for. */
  under(name: string): Allocate
}

/** Scratch that is allocated here, or taken by name where another thread has allocated it. */
export function createScratch(given?: ReadonlyMap<string, TypedArray>): Scratch {
  const arrays = new Map<string, TypedArray>()
  return {
    arrays,
    under(name) {
      let count = 0
      return (type, length) => {
        const full = count === 0 ? `scratch.${name}` : `scratch.${name}.${count}`
        count += 1
        const array =
          (given?.get(full) as ReturnType<typeof allocateShared<typeof type>>) ?? allocateShared(type, length)
        arrays.set(full, array)
        return array
      }
    },
  }
}
