import { InvalidInputError, type Problem } from '../base/errors.ts'
import type { Pack } from './pack.ts'
import { readPack } from './read-pack.ts'
import type { AssumptionShare } from './source-check.ts'
import { summarisePack } from './summarise-pack.ts'

export { REQUIRED_SCALARS } from './read-values.ts'
export type { AssumptionShare } from './source-check.ts'

/** What `regio check` says about a pack. */
export interface PackCheck {
  readonly problems: readonly Problem[]
  /** Margins proved and the share of assumptions per table, in lines; empty if the pack has problems. */
  readonly summary: string
  readonly assumptionShares: readonly AssumptionShare[]
}

/**
 * Reads the country pack in a folder.
 * @param knownParameters the declared parameters; other ids in `parameters.csv` are then refused
 * @throws InvalidInputError with every problem found
 */
export function loadPack(folder: string, knownParameters?: readonly string[]): Pack {
  const { pack, problems } = readPack(folder, knownParameters)
  if (pack === undefined) throw new InvalidInputError(problems.all())
  return pack
}

/** Checks the country pack in a folder without throwing. */
export function checkPack(folder: string, knownParameters?: readonly string[]): PackCheck {
  const reading = readPack(folder, knownParameters)
  const summary = reading.pack === undefined ? '' : summarisePack(folder, reading.pack, reading)
  return { problems: reading.problems.all(), summary, assumptionShares: reading.shares }
}
