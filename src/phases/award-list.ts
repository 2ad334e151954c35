import type { Scratch } from '../engine/scratch.ts'
import type { World } from '../world/world.ts'

/** Awards of this month in the order of firm rows, cleared at the start of each month; `count` of them. */
export interface AwardList {
  readonly count: Int32Array
  readonly firm: Int32Array
  /** Row of the agency that delivers. */
  readonly agency: Int32Array
  /** Index into AGENCY_FUNCTIONS. */
  readonly function: Uint8Array
  /** Whole won of each award by what it pays; `other` is advice, capital and help for entrants. */
  readonly people: Float64Array
  readonly equipment: Float64Array
  readonly research: Float64Array
  readonly other: Float64Array
}

/** A firm’s stable key as one text, by which an evaluation names it. */
export function awardKey(high: number, low: number): string {
  return `${high}/${low}`
}

/** An empty list with room for an award to every firm from each of `sources`. */
export function createAwardList(world: World, sources: number, scratch: Scratch): AwardList {
  const rows = world.shape.firmRows * sources
  const integers = scratch.under('support.awards.rows')
  const won = scratch.under('support.awards.won')
  return {
    count: integers(Int32Array, 1),
    firm: integers(Int32Array, rows),
    agency: integers(Int32Array, rows),
    function: integers(Uint8Array, rows),
    people: won(Float64Array, rows),
    equipment: won(Float64Array, rows),
    research: won(Float64Array, rows),
    other: won(Float64Array, rows),
  }
}
