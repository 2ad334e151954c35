import type { PolicyInstance } from '../../src/base/run.ts'
import type { TypedArray } from '../../src/engine/allocate.ts'
import type { ColumnContract, ColumnStore } from '../../src/engine/contract.ts'
import { createEconomy, type Economy } from '../../src/phases/economy.ts'
import { createWorld } from '../../src/world/world.ts'

/** An economy as a store of named columns, scratch included, that the checks of contracts can copy and poison. */
export class EconomyStore implements ColumnStore<EconomyStore> {
  readonly columns: Map<string, TypedArray>
  readonly economy: Economy
  readonly policies: readonly PolicyInstance[]

  constructor(economy: Economy, policies: readonly PolicyInstance[]) {
    this.economy = economy
    this.policies = policies
    const columns = [...economy.world.columns].map(([name, { array }]) => [name, array] as const)
    this.columns = new Map<string, TypedArray>([...columns, ...economy.scratch.arrays])
  }

  clone(): EconomyStore {
    const { world } = this.economy
    const copy = createWorld(world.shape, world.pack, { ...world.parameters }, world.runKey)
    const store = new EconomyStore(createEconomy(copy, 1, undefined, this.policies), this.policies)
    store.take(this)
    return store
  }

  /** Copies every column of another store of the same kind. */
  take(other: EconomyStore): void {
    for (const [name, values] of other.columns) (this.columns.get(name) as Float64Array).set(values as Float64Array)
  }
}

/** A contract in which `scratch.NAME` also stands for all arrays `scratch.NAME.…`. */
export function widened(contract: ColumnContract, store: EconomyStore): ColumnContract {
  const names = [...store.columns.keys()]
  const all = (given: readonly string[] = []) =>
    given.flatMap((name) => {
      const parts = name.startsWith('scratch.') ? names.filter((other) => other.startsWith(`${name}.`)) : []
      return store.columns.has(name) || parts.length === 0 ? [name, ...parts] : parts
    })
  return { reads: all(contract.reads), writes: all(contract.writes), scratch: all(contract.scratch) }
}
