import type { TypedArray } from '../../src/engine/allocate.ts'
import { poison } from '../../src/engine/contract.ts'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import type { Phase } from '../../src/engine/phase.ts'
import type { Economy } from '../../src/phases/economy.ts'
import type { EconomyStore } from './economy-store.ts'

/** Columns that a phase was seen to take from tables, to change, and to depend on. */
export interface Seen {
  readonly touched: Set<string>
  readonly writes: Set<string>
  readonly reads: Set<string>
}

export const nothingSeen = (): Seen => ({ touched: new Set(), writes: new Set(), reads: new Set() })

/** Runs a phase on `store` and adds the columns that it changes to `writes`, those it takes from tables to `touched`. */
export function watchPhase(phase: Phase<Economy>, store: EconomyStore, before: EconomyStore, seen: Seen): void {
  before.take(store)
  phase.run(
    listening(store.economy, (name) => seen.touched.add(name)),
    SOLO_MEMBER,
  )
  for (const [name, values] of store.columns) if (differs(before.columns.get(name)!, values)) seen.writes.add(name)
}

/**
 * Runs a phase on `store` and adds to `reads` those of `suspects` whose values at its start matter. A column that was
 * touched and never written is read; suspects are those that were written, and scratch. `before` and `other` are two
 * further stores of the same kind.
 */
export function probePhase(
  phase: Phase<Economy>,
  store: EconomyStore,
  before: EconomyStore,
  other: EconomyStore,
  suspects: Iterable<string>,
  seen: Seen,
): void {
  before.take(store)
  phase.run(store.economy, SOLO_MEMBER)
  for (const name of suspects)
    for (const disturb of [nudge, poison]) {
      if (seen.reads.has(name)) break
      other.take(before)
      disturb(other.columns.get(name)!)
      if (throws(() => phase.run(other.economy, SOLO_MEMBER)) || matters(name, before, store, other))
        seen.reads.add(name)
    }
}

/** Values close to the true ones, so that a phase goes the way it usually goes. */
function nudge(column: TypedArray): void {
  const real = column instanceof Float64Array || column instanceof Float32Array
  for (let row = 0; row < column.length; row++) column[row] = real ? column[row]! * 1.25 + 3 : column[row]! ^ 1
}

function throws(action: () => void): boolean {
  try {
    action()
  } catch {
    return true
  }
  return false
}

function differs(one: TypedArray, other: TypedArray): boolean {
  return one.some((value, row) => !Object.is(value, other[row]))
}

function matters(name: string, before: EconomyStore, after: EconomyStore, other: EconomyStore): boolean {
  for (const [column, values] of after.columns)
    if (column !== name && differs(values, other.columns.get(column)!)) return true
  const [old, now, disturbed] = [before, after, other].map((store) => store.columns.get(name)!) as [
    TypedArray,
    TypedArray,
    TypedArray,
  ]
  return now.some((value, row) => !Object.is(value, old[row]) && !Object.is(value, disturbed[row]))
}

/** An economy whose tables tell which columns are taken out of them, by full name. */
function listening(economy: Economy, hear: (column: string) => void): Economy {
  const listen = <T extends object>(name: string, columns: T): T =>
    new Proxy(columns, {
      get(target, key) {
        if (typeof key === 'string') hear(`${name}.${key}`)
        return Reflect.get(target, key)
      },
    })
  const { world, ledger, book, practice } = economy
  const tables = new Set([...world.columns.keys()].map((name) => name.split('.')[0]!))
  const listenIn = <T extends object>(object: T): T =>
    Object.fromEntries(
      Object.entries(object).map(([key, value]) => [key, tables.has(key) ? listen(key, value as object) : value]),
    ) as T
  return {
    ...economy,
    world: listenIn(world),
    ledger: listenIn(ledger),
    levers: listen('levers', economy.levers),
    placeLevers: listen('place-levers', economy.placeLevers),
    regionLevers: listen('region-levers', economy.regionLevers),
    practice: {
      ...practice,
      accounts: listen('practice', practice.accounts),
      year: listen('practice-year', practice.year),
    },
    book: listen('policies', {
      ...book,
      accounts: listen('policies', book.accounts),
      focus: listen('policies', book.focus),
    }),
  }
}
