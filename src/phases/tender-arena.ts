import { createMatchArena, type MatchArena } from '../engine/match-arena.ts'
import type { Scratch } from '../engine/scratch.ts'
import { type ColumnArray, column, type TableOf } from '../world/columns.ts'
import { addTable, type World } from '../world/world.ts'

/** What became of contracts and projects since the start, by row of policy × region of the payer. */
const TENDER_COLUMNS = {
  contracts: column('f64', 'contracts', 'contracts awarded'),
  failures: column('f64', 'contracts', 'contracts of which delivery failed'),
  failedWon: column('f64', 'won', 'paid for deliveries that failed'),
  projects: column('f64', 'projects', 'digital projects supported'),
  failedProjects: column('f64', 'projects', 'those of them that failed'),
} as const

/** Scratch of tenders and of calls for projects, one policy at a time, and their outcomes. A tender has the region of its payer. */
export interface TenderArena {
  readonly bids: MatchArena
  /** Tender that a maker bids for, −1 for none. */
  readonly target: Int32Array
  /** Score of its bid, the larger the better. */
  readonly score: Float64Array
  /** Largest contract that it asks for, won. */
  readonly asked: Float64Array
  /** Won of the contract that it got, 0 for none. */
  readonly contract: Float64Array
  /** Won that a tender has left. */
  readonly money: Float64Array
  readonly outcomes: TableOf<typeof TENDER_COLUMNS>
}

/** Scratch for a crew of `members` and outcomes for so many policies. */
export function createTenderArena(
  world: World,
  policies: number,
  members: number,
  scratch: Scratch,
  given?: ReadonlyMap<string, ColumnArray>,
): TenderArena {
  const { firmRows, regions } = world.shape
  const reals = (name: string, length: number) => scratch.under(`tenders.${name}`)(Float64Array, length)
  return {
    bids: createMatchArena(firmRows, regions, members, scratch.under('tenders.bids')),
    target: scratch.under('tenders.target')(Int32Array, firmRows),
    score: reals('score', firmRows),
    asked: reals('asked', firmRows),
    contract: reals('contract', firmRows),
    money: reals('money', regions),
    outcomes: addTable(world.columns, 'policies', TENDER_COLUMNS, policies * regions, given),
  }
}
