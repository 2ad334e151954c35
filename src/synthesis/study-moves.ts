import { livesAtOrigin } from '../rules/place/campus-life.ts'
import type { World } from '../world/world.ts'

const FIRST_YOUNG_BAND = 3
const AFTER_YOUNG_BAND = 7
/** Least part of observed moves between two places that is neither study nor graduation. */
const LEAST_LEFT = 0.2

/** Moves to campuses and of graduates, against the observed moves of those of 15 to 34. */
export interface StudyMoves {
  /** Share of each age band in moves of the young; 0 for other bands. */
  readonly shareOfBand: Float64Array
  /** Part of the observed moves of the young that is left, place × place. */
  readonly left: Float64Array
  /** Net gain of each place by study and graduation, persons a year. */
  readonly net: Float64Array
}

/** Sets study and graduation against observed moves; `weight` is residents by place, weighted by their moves. */
export function studyMoves(
  world: World,
  students: Float64Array,
  graduates: Float64Array,
  weight: Float64Array,
): StudyMoves {
  const { pack, shape } = world
  const { places, ageBands } = shape
  const flows = Float64Array.from(graduates)
  for (let origin = 0; origin < places; origin++)
    for (let campus = 0; campus < places; campus++)
      if (!livesAtOrigin(pack, origin, campus)) flows[origin * places + campus]! += students[origin * places + campus]!
  const shareOfBand = new Float64Array(ageBands)
  const young = new Float64Array(places)
  let all = 0
  for (let band = FIRST_YOUNG_BAND; band < AFTER_YOUNG_BAND; band++)
    for (let place = 0; place < places; place++) {
      const movers = pack.population[place * ageBands + band]! * pack.moveAgeProfile[band]!
      shareOfBand[band]! += movers
      young[place]! += movers / weight[place]!
      all += movers
    }
  const net = new Float64Array(places)
  const left = new Float64Array(places * places).fill(1)
  for (let from = 0; from < places; from++)
    for (let to = 0; to < places; to++) {
      if (from === to) continue
      const pair = from * places + to
      const observed = pack.moves[pair]! * young[from]!
      net[to]! += flows[pair]!
      net[from]! -= flows[pair]!
      if (observed > 0) left[pair] = Math.max(LEAST_LEFT, 1 - flows[pair]! / observed)
    }
  return { shareOfBand: shareOfBand.map((movers) => movers / all), left, net }
}
