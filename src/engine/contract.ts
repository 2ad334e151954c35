import type { TypedArray } from './allocate.ts'
import type { Member } from './member.ts'
import { SOLO_MEMBER } from './member.ts'

/** Anything whose state is named columns and that can be copied whole: a world. */
export interface ColumnStore<S> {
  readonly columns: ReadonlyMap<string, TypedArray>
  clone(): S
}

/** Columns that a phase says it touches; `Phase` fits. */
export interface ColumnContract {
  readonly reads: readonly string[]
  readonly writes: readonly string[]
  readonly scratch?: readonly string[]
}

/** Runs the phase under test on a store. */
export type RunOn<S> = (store: S, member: Member) => void

/** Names in the contract that are no columns of `store`. */
export function findUnknownColumns<S extends ColumnStore<S>>(store: S, contract: ColumnContract): string[] {
  return [...contract.reads, ...contract.writes, ...(contract.scratch ?? [])].filter((name) => !store.columns.has(name))
}

/** Columns that `run` changes though the contract does not name them among `writes` or `scratch`. */
export function findUndeclaredWrites<S extends ColumnStore<S>>(
  store: S,
  contract: ColumnContract,
  run: RunOn<S>,
): string[] {
  const after = store.clone()
  run(after, SOLO_MEMBER)
  const declared = new Set([...contract.writes, ...(contract.scratch ?? [])])
  return findDifferences(store, after).filter((name) => !declared.has(name))
}

/**
 * Columns whose values matter to what `run` writes though the contract does not name them among `reads` or `writes`:
 * each is filled with garbage, all at once and then, if anything changes, one at a time. Scratch is filled too.
 * A run that throws on garbage counts as changed.
 */
export function findUndeclaredReads<S extends ColumnStore<S>>(
  store: S,
  contract: ColumnContract,
  run: RunOn<S>,
): string[] {
  const declared = new Set([...contract.reads, ...contract.writes])
  const hidden = [...store.columns.keys()].filter((name) => !declared.has(name))
  const expected = store.clone()
  run(expected, SOLO_MEMBER)
  const matters = (names: readonly string[]) => changesWrites(store, expected, contract, run, names)
  if (!matters(hidden)) return []
  const culprits = hidden.filter((name) => matters([name]))
  return culprits.length > 0 ? culprits : hidden
}

/** Columns that differ between blocks in order and blocks as each of `members` orders them, except scratch. */
export function findOrderDependence<S extends ColumnStore<S>>(
  store: S,
  contract: ColumnContract,
  run: RunOn<S>,
  members: readonly Member[],
): string[] {
  const expected = store.clone()
  run(expected, SOLO_MEMBER)
  const scratch = new Set(contract.scratch)
  const differing = new Set<string>()
  for (const member of members) {
    const other = store.clone()
    run(other, member)
    for (const name of findDifferences(expected, other)) if (!scratch.has(name)) differing.add(name)
  }
  return [...differing]
}

/** Columns whose bytes differ between two stores with the same columns. */
export function findDifferences<S extends ColumnStore<S>>(one: S, other: S): string[] {
  return [...one.columns.keys()].filter((name) => !sameBytes(one.columns.get(name)!, other.columns.get(name)!))
}

/** Fills a column with garbage that differs from its values: large, negative, not whole where the type allows. */
export function poison(column: TypedArray): void {
  const real = column instanceof Float64Array || column instanceof Float32Array
  for (let row = 0; row < column.length; row++) {
    const noise = (Math.imul(row + 1, 0x9e3779b1) >>> 8) + 1
    const value = column[row]!
    column[row] = real ? -noise - 0.5 : value ^ (noise | 1)
  }
}

function changesWrites<S extends ColumnStore<S>>(
  store: S,
  expected: S,
  contract: ColumnContract,
  run: RunOn<S>,
  poisoned: readonly string[],
): boolean {
  const actual = store.clone()
  for (const name of poisoned) poison(actual.columns.get(name)!)
  try {
    run(actual, SOLO_MEMBER)
  } catch {
    return true
  }
  return contract.writes.some((name) => !sameBytes(expected.columns.get(name)!, actual.columns.get(name)!))
}

function sameBytes(one: TypedArray, other: TypedArray): boolean {
  const left = new Uint8Array(one.buffer, one.byteOffset, one.byteLength)
  const right = new Uint8Array(other.buffer, other.byteOffset, other.byteLength)
  return left.length === right.length && left.every((byte, at) => byte === right[at])
}
