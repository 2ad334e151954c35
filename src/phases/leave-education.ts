import { drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { STATUS } from '../world/person-columns.ts'
import { ageBandOf, ageMonth } from './age.ts'
import type { Economy } from './economy.ts'

const PARTICIPATION_DRAW = 1000
const stream = new Stream()

/** Who leaves education enters the labour force at once, or stays outside, as residents of that age do. */
export function leaveEducation({ world }: Economy, person: number): void {
  const { persons, bands, nation, shape } = world
  seekStream(stream, world.runKey, STREAMS.graduation, nation.month[0]!)
  const u = drawUniform(stream, persons.keyHigh[person]!, persons.keyLow[person]!, PARTICIPATION_DRAW)
  const band = ageBandOf(ageMonth(nation) - persons.birthMonth[person]!, shape.ageBands)
  const inForce = u < bands.participation[persons.place[person]! * shape.ageBands + band]!
  persons.status[person] = inForce ? STATUS.UNEMPLOYED : STATUS.INACTIVE
  persons.unemploymentMonths[person] = 0
}

/** Moves a person between places and counts it, with the savings that go along, in the tallies of a lane. */
export function relocate(economy: Economy, person: number, to: number, kind: number, lane: number): void {
  const { world, tallies } = economy
  const { persons, shape } = world
  const from = persons.place[person]!
  if (from === to) return
  const pair = from * shape.places + to
  tallies.movement.lanes[lane]![kind * shape.places * shape.places + pair]! += 1
  tallies.savings.lanes[lane]![pair]! += persons.deposits[person]!
  persons.place[person] = to
}
