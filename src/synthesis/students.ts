import { drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { livesAtOrigin } from '../rules/place/campus-life.ts'
import { STATUS } from '../world/person-columns.ts'
import type { World } from '../world/world.ts'

const BAND_MONTHS = 60
const ENTRY_BAND = 3
const STUDENT_BAND = 4
const stream = new Stream()

/** Persons of the pack who go on to a tertiary level each year, by place where they grew up × place of the campus. */
export function studentFlows(world: World): Float64Array {
  const { pack, shape } = world
  const { places, ageBands } = shape
  const flows = new Float64Array(places * places)
  for (let origin = 0; origin < places; origin++) {
    const secondary = pack.education[(origin * ageBands + STUDENT_BAND) * 3]!
    const entrants = (pack.population[origin * ageBands + ENTRY_BAND]! / (BAND_MONTHS / 12)) * (1 - secondary)
    for (let campus = 0; campus < places; campus++)
      flows[origin * places + campus] = entrants * pack.campusMatrix[origin * places + campus]!
  }
  return flows
}

/** Gives every student above the secondary level a campus and a home, as the flows of students to where they live say. */
export function seatStudents(world: World, flows: Float64Array): void {
  const { persons, pack, shape } = world
  const { places } = shape
  const total = new Float64Array(places)
  for (let origin = 0; origin < places; origin++)
    for (let campus = 0; campus < places; campus++) {
      const lives = livesAtOrigin(pack, origin, campus) ? origin : campus
      total[lives]! += flows[origin * places + campus]!
    }
  seekStream(stream, world.runKey, STREAMS.admission, 0)
  for (let person = 0; person < persons.status.length; person++) {
    persons.campusPlace[person] = 255
    if (persons.status[person] !== STATUS.STUDENT || persons.education[person] === 0) continue
    const here = persons.place[person]!
    persons.campusPlace[person] = here
    let left = drawUniform(stream, persons.keyHigh[person]!, persons.keyLow[person]!, 0) * total[here]!
    for (let pair = 0; pair < flows.length && left >= 0; pair++) {
      const origin = Math.floor(pair / places)
      const campus = pair % places
      if ((livesAtOrigin(pack, origin, campus) ? origin : campus) !== here) continue
      left -= flows[pair]!
      if (left >= 0) continue
      persons.homePlace[person] = origin
      persons.campusPlace[person] = campus
    }
  }
}
