import { createMatchArena, type MatchArena } from '../engine/match-arena.ts'
import type { Scratch } from '../engine/scratch.ts'
import { createTally, type Tally } from '../engine/tally-rows.ts'
import { COUNTED_KINDS } from '../world/research-columns.ts'
import type { World } from '../world/world.ts'

/** What is counted of each region and kind of programme, in the order of the columns of `outcomes`. */
export const OUTCOME = {
  SPENDING: 0,
  PUBLICATIONS: 1,
  DOMESTIC: 2,
  OVERSEAS: 3,
  ROYALTIES: 4,
  COMMERCIAL: 5,
} as const
export const OUTCOME_COUNT = 6

/** Fixed-point unit of absorbing staff and of quality in tallies. */
export const FIXED = 1_048_576

/** Scratch of the research phase. */
export interface ResearchArena {
  /** Licensees asked by firms with a patent for sale. */
  readonly requests: MatchArena
  /** Firm that is asked to take a licence, −1 for none. */
  readonly licensee: Int32Array
  /** Region × kind × outcome. */
  readonly outcomes: Tally
  /** Region × stage. */
  readonly passed: Tally
  /** Place × (fees won, licences). */
  readonly licences: Tally
  /** Place: research staff times absorption, fixed point. */
  readonly absorbers: Tally
  /** Place: publications of firms. */
  readonly published: Tally
  /** Cell × (demonstrations hosted on sites of zones, incidents). */
  readonly hosted: Tally
  /** Region: test equipment that waiting prototypes need, won. */
  readonly testing: Tally
  /** Sector × (quality in fixed point, firms). */
  readonly quality: Tally
  /** Region: fees between firms, won. */
  readonly fees: Tally
}

/** Scratch for a crew of `members`. */
export function createResearchArena(world: World, members: number, scratch: Scratch): ResearchArena {
  const { places, regions, sectors, firmRows } = world.shape
  const tally = (name: string, cells: number) => {
    const allocate = scratch.under(`research.${name}`)
    return createTally(allocate(Float64Array, cells), members, allocate)
  }
  return {
    requests: createMatchArena(firmRows, firmRows, members, scratch.under('research.requests')),
    licensee: scratch.under('research.licensee')(Int32Array, firmRows),
    outcomes: tally('outcomes', regions * COUNTED_KINDS * OUTCOME_COUNT),
    passed: tally('passed', regions * 3),
    licences: tally('licences', places * 2),
    absorbers: tally('absorbers', places),
    published: tally('published', places),
    hosted: tally('hosted', places * sectors * 2),
    testing: tally('testing', regions),
    quality: tally('quality', sectors * 2),
    fees: tally('fees', regions),
  }
}
