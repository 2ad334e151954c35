import { isTalent } from '../indicators/talent.ts'
import { drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { STATUS } from '../world/person-columns.ts'
import { ageMonth } from './age.ts'
import { type Economy, MOVE_KIND } from './economy.ts'
import { relocate } from './leave-education.ts'

const YOUNG = 35 * 12
const NO_CAMPUS = 255
const RETURN_DRAW = 2000
const stream = new Stream()

/** Some graduates below 35 without an employer who live outside the region where they grew up go back there. */
export function returnHome(economy: Economy, from: number, to: number, lane: number): void {
  const { world, parameters, tallies } = economy
  const { persons, places, nation } = world
  const { status, campusPlace, place, homePlace, birthMonth } = persons
  const chance = parameters['graduates.returnChance']
  const talent = tallies.talent.lanes[lane]!
  const clock = ageMonth(nation)
  seekStream(stream, world.runKey, STREAMS.graduation, nation.month[0]!)
  for (let person = from; person < to; person++) {
    const now = status[person]!
    if (now === STATUS.VACANT || now === STATUS.STUDENT || now === STATUS.EMPLOYED) continue
    if (campusPlace[person] === NO_CAMPUS) continue
    const here = place[person]!
    const home = homePlace[person]!
    const age = clock - birthMonth[person]!
    if (age >= YOUNG || places.region[here] === places.region[home]) continue
    if (drawUniform(stream, persons.keyHigh[person]!, persons.keyLow[person]!, RETURN_DRAW) >= chance) continue
    relocate(economy, person, home, MOVE_KIND.OTHER, lane)
    if (!isTalent(age, now, persons.education[person]!)) continue
    talent[here]! -= 1
    talent[home]! += 1
  }
}
