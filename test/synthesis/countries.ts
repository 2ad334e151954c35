import { closeMonth, measureStocks } from '../../src/accounts/books.ts'
import { parseMonth } from '../../src/base/months.ts'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import { loadPack } from '../../src/pack/index.ts'
import type { Pack } from '../../src/pack/pack.ts'
import { createEconomy, type Economy } from '../../src/phases/economy.ts'
import { runMonth } from '../../src/phases/month.ts'
import { ALL_PARAMETERS } from '../../src/phases/parameters.ts'
import { deriveRunKey } from '../../src/random/run-key.ts'
import { type Synthesis, synthesise } from '../../src/synthesis/synthesise.ts'
import type { NamedColumn, World } from '../../src/world/world.ts'

/** First recorded month of every synthesis in these tests. */
export const START = parseMonth('2017-01')

/** The packs that come with the program, by folder. */
export const PACKS = {
  toy: loadPack('packs/toy', Object.keys(ALL_PARAMETERS)),
  korea: loadPack('packs/korea', Object.keys(ALL_PARAMETERS)),
} as const satisfies Record<string, Pack>

/** The values of a pack's parameters by id. */
export function parametersOfPack(pack: Pack): Record<string, number> {
  return Object.fromEntries(pack.parameters.map(({ id, value }) => [id, value]))
}

/** The base year of a pack, two months before its record starts. */
export function synthesisOf(pack: Pack, personsPerAgent: number, seed = 'synthesis'): Synthesis {
  return synthesise(pack, parametersOfPack(pack), deriveRunKey(seed, 1), personsPerAgent, START - 2, START)
}

/** Sum of a column. */
export function sum(values: ArrayLike<number>): number {
  let total = 0
  for (let row = 0; row < values.length; row++) total += values[row]!
  return total
}

/** The economy of a synthesis before its first month, its opening books closed. */
export function economyOf({ world, sizes }: Synthesis): Economy {
  const economy = createEconomy(world)
  economy.cellStart.set(sizes.cellStart)
  measureStocks(world, economy.ledger, economy.measured)
  closeMonth(economy.ledger, economy.measured)
  return economy
}

/** Runs some months and returns the gross domestic product of each, of the base year's. */
export function productOfMonths(economy: Economy, months: number): number[] {
  return Array.from({ length: months }, () => {
    runMonth(economy, SOLO_MEMBER)
    return sum(economy.ledger.real.production) / economy.world.nation.baseGdp[0]!
  })
}

/** Names of the columns of real numbers that hold one which is not finite. */
export function columnsWithoutNumbers({ columns }: World): string[] {
  const isReal = ({ spec }: NamedColumn) => spec.type === 'f64' || spec.type === 'f32'
  return [...columns.values()]
    .filter((entry) => isReal(entry) && (entry.array as Float64Array).some((value) => !Number.isFinite(value)))
    .map(({ name }) => name)
}
