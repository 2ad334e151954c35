import { InternalError } from '../base/errors.ts'
import { type ColumnArray, column } from '../world/columns.ts'
import { addTable, type World } from '../world/world.ts'
import type { ActivePolicy } from './active-policy.ts'
import type { PolicyMemory } from './view.ts'

/** Numbers that an instance can keep by each index. */
export const MEMORY_SLOTS = 8

/** The memory of each policy, over columns of the table `policies`, which state hashes leave out. */
export function createMemories(
  world: World,
  policies: readonly ActivePolicy[],
  given?: ReadonlyMap<string, ColumnArray>,
): PolicyMemory[] {
  const { places, regions, sectors } = world.shape
  const allocate = (index: string, length: number) => {
    const rows = policies.length * MEMORY_SLOTS * length
    const spec = column('f64', '', 'what policies remember, by instance × slot × index')
    const memory = addTable(world.columns, 'policies', { [index]: spec }, rows, given)[index]!
    return (policy: number, names: readonly string[] = []) => {
      if (names.length > MEMORY_SLOTS) throw new InternalError(`${names.length} names in ${index}`)
      const slot = (at: number) => (policy * MEMORY_SLOTS + at) * length
      return Object.fromEntries(names.map((name, at) => [name, memory.subarray(slot(at), slot(at) + length)]))
    }
  }
  const [region, place, cell] = [
    allocate('regionMemory', regions),
    allocate('placeMemory', places),
    allocate('cellMemory', places * sectors),
  ]
  return policies.map(({ declaration: { memory } }, policy) => ({
    region: region(policy, memory?.region),
    place: place(policy, memory?.place),
    cell: cell(policy, memory?.cell),
  }))
}
