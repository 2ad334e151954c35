import type { World } from '../world/world.ts'

/** Half a seat is carried into the first year, so that whole seats are right on average. */
const FIRST_CARRY = 0.5

/** Seats and standing of every campus in the base year. */
export function setCampuses(world: World): void {
  const { campuses, pack, shape } = world
  const count = shape.places * shape.fields
  for (const [level, table] of [pack.campusSeats, pack.advancedSeats].entries())
    for (let at = 0; at < count; at++) {
      const row = level * count + at
      campuses.seats[row] = table[at]! / shape.personsPerAgent
      campuses.baseSeats[row] = campuses.seats[row]!
      campuses.seatCarry[row] = FIRST_CARRY
      campuses.quality[row] = pack.campusQuality[Math.floor(at / shape.fields)]!
    }
}
