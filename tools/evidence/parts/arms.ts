import { ALL_PARAMETERS } from '../../../src/phases/parameters.ts'

/** A variant of the Korea pack: parameters that differ. */
export interface Arm {
  readonly name: string
  readonly set: Readonly<Record<string, number>>
}

/** Checks that an arm’s parameters exist and lie in their ranges. */
export function requireKnown(arms: readonly Arm[]): void {
  const known = ALL_PARAMETERS as Readonly<Record<string, { readonly low: number; readonly high: number } | undefined>>
  for (const { name, set } of arms)
    for (const [id, value] of Object.entries(set)) {
      const range = known[id]
      if (range === undefined) throw new Error(`${name}: no parameter ${id}`)
      if (!(value >= range.low && value <= range.high)) throw new Error(`${name}: ${id} ${value} is out of range`)
    }
}

/** Those of an arm’s parameters that the model has: a mechanism that is not there is off. */
export function presentOf(set: Arm['set']): Arm['set'] {
  return Object.fromEntries(Object.entries(set).filter(([id]) => id in ALL_PARAMETERS))
}
