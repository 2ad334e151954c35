import { InvalidInputError, type Problem } from '../base/errors.ts'
import { findBaseYears, firstStart } from './base-years.ts'
import type { Pack } from './pack.ts'
import { readPack } from './read-pack.ts'
import type { AssumptionShare } from './source-check.ts'
import { summariseBaseYear, summarisePack } from './summarise-pack.ts'

export { baseYearBefore, describeEarlyStart, firstStart } from './base-years.ts'
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
 * Reads the country pack in a folder, in the state of its latest base year before a month.
 * @param knownParameters the declared parameters; other ids in `parameters.csv` are then refused
 * @param startMonth first month of the run; the latest base year of all if there is none
 * @throws InvalidInputError with every problem found
 */
export function loadPack(folder: string, knownParameters?: readonly string[], startMonth?: number): Pack {
  const { pack, problems } = readPack(folder, knownParameters, startMonth)
  if (pack === undefined) throw new InvalidInputError(problems.all())
  return pack
}

/** Checks the country pack in a folder, the latest base year first and then every earlier one, without throwing. */
export function checkPack(folder: string, knownParameters?: readonly string[]): PackCheck {
  const latest = readPack(folder, knownParameters)
  if (latest.pack === undefined)
    return { problems: latest.problems.all(), summary: '', assumptionShares: latest.shares }
  const lines = [summarisePack(folder, latest.pack, latest)]
  for (const year of findBaseYears(folder)) {
    const reading = readPack(folder, knownParameters, firstStart(year))
    if (reading.pack === undefined) return { problems: reading.problems.all(), summary: '', assumptionShares: [] }
    lines.push(summariseBaseYear(folder, reading.pack, reading))
  }
  return { problems: [], summary: lines.join('\n'), assumptionShares: latest.shares }
}
