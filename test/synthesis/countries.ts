import { parseMonth } from '../../src/base/months.ts'
import { loadPack } from '../../src/pack/index.ts'
import type { Pack } from '../../src/pack/pack.ts'
import { ALL_PARAMETERS } from '../../src/phases/parameters.ts'
import { deriveRunKey } from '../../src/random/run-key.ts'
import { type Synthesis, synthesise } from '../../src/synthesis/synthesise.ts'

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
