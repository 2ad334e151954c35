import { linesBy } from '../accounts/budget-lines.ts'
import { createMatchArena, type MatchArena } from '../engine/match-arena.ts'
import type { Scratch } from '../engine/scratch.ts'
import { createTally, type Tally } from '../engine/tally-rows.ts'
import { SUPPORT_INSTRUMENTS } from '../pack/pack.ts'
import type { ActivePolicy } from '../policies/active-policy.ts'
import type { PolicyBook } from '../policies/policy-book.ts'
import type { World } from '../world/world.ts'
import { type AwardList, createAwardList } from './award-list.ts'

/** Position of each instrument in SUPPORT_INSTRUMENTS. */
export const INSTRUMENT = Object.fromEntries(SUPPORT_INSTRUMENTS.map((name, index) => [name, index])) as Readonly<
  Record<(typeof SUPPORT_INSTRUMENTS)[number], number>
>
/** Cells of `peers` by region: firms and growth, all, then without support by how they grew the year before. */
export const PEER_CELLS = 6
/** Cells of `scores` by agency: firms, growth, additional growth. */
export const SCORE_CELLS = 3

/** Scratch of agencies and support. A call is instrument × regions + region. */
export interface SupportArena {
  readonly applications: MatchArena
  /** Call that a firm answers, −1 for none. */
  readonly target: Int32Array
  /** Place of a firm in the order of awards; the smaller the earlier. */
  readonly order: Float64Array
  /** Won of the award that a firm got in the call at hand, 0 for none. */
  readonly size: Float64Array
  /** Won that a call has left. */
  readonly money: Float64Array
  /** Researcher-months that a call has left. */
  readonly time: Float64Array
  /** One where a call stopped for want of money. */
  readonly short: Uint8Array
  /** Chance that an award of a call follows the region. */
  readonly choice: Float64Array
  /** Functions that a call pays for, a bit each. */
  readonly functions: Int32Array
  /** Elasticity of picking winners, by region. */
  readonly picking: Float64Array
  /** First agency of each region, one longer than the regions. */
  readonly firstAgency: Int32Array
  /** Weights and parts of money that is split over agencies. */
  readonly agencyWeights: Float64Array
  readonly agencyParts: Float64Array
  /** Awards of the month. */
  readonly awards: AwardList
  /** Keys (see awardKey) of firms whose awards are decided and listed, but not paid; empty unless an evaluation asks. */
  readonly withheld: Set<string>
  /** Grants that came back this month, by region. */
  readonly returns: Tally
  readonly peers: Tally
  /** Staff by region × sector. */
  readonly staffing: Tally
  readonly scores: Tally
}

/** Whether a policy gives grants to firms. */
export function givesGrants(policy: ActivePolicy): boolean {
  return linesBy('calls').some((line) => policy.lineShares[line]! > 0)
}

/** Scratch for a crew of `members`. */
export function createSupportArena(world: World, book: PolicyBook, members: number, scratch: Scratch): SupportArena {
  const { firmRows, regions, sectors } = world.shape
  const calls = SUPPORT_INSTRUMENTS.length * regions
  const reals = (name: string, length: number) => scratch.under(`support.${name}`)(Float64Array, length)
  const tally = (name: string, cells: number) => {
    const allocate = scratch.under(`support.${name}`)
    return createTally(allocate(Float64Array, cells), members, allocate)
  }
  const firstAgency = new Int32Array(regions + 1)
  for (let region = 0; region < regions; region++)
    firstAgency[region + 1] = firstAgency[region]! + world.pack.agencies[region]!
  return {
    applications: createMatchArena(firmRows, calls, members, scratch.under('support.applications')),
    target: scratch.under('support.target')(Int32Array, firmRows),
    order: reals('order', firmRows),
    size: reals('size', firmRows),
    money: reals('money', calls),
    time: reals('time', calls),
    short: scratch.under('support.short')(Uint8Array, calls),
    choice: reals('choice', calls),
    functions: scratch.under('support.functions')(Int32Array, calls),
    picking: reals('picking', regions),
    firstAgency,
    agencyWeights: new Float64Array(world.agencies.region.length),
    agencyParts: new Float64Array(world.agencies.region.length),
    awards: createAwardList(world, 1 + book.policies.filter(givesGrants).length, scratch),
    withheld: new Set(),
    returns: tally('returns', regions),
    peers: tally('peers', regions * PEER_CELLS),
    staffing: tally('staffing', regions * sectors),
    scores: tally('scores', world.agencies.region.length * SCORE_CELLS),
  }
}
