import type { Member } from '../engine/member.ts'
import type { Phase } from '../engine/phase.ts'
import { solo } from '../engine/solo.ts'
import { tallyRows } from '../engine/tally-rows.ts'
import { isTalent } from '../indicators/talent.ts'
import { drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { amenityPull, relativePull } from '../rules/place/moving.ts'
import { STATUS } from '../world/person-columns.ts'
import { ageBandOf, ageMonth } from './age.ts'
import { settleCulture } from './culture.ts'
import { type Economy, MOVE_KIND } from './economy.ts'
import { settleHousing } from './housing.ts'
import { bookMoves } from './labour-market.ts'
import { MOVING_COLUMNS } from './moving-columns.ts'

const stream = new Stream()
const FAMILY_DRAW = 1
const NO_CAMPUS = 255
const PARENT_FROM = 30 * 12
const PARENT_TO = 50 * 12

/** Chances of moving from place to place this month by age band, cumulated over destinations. */
function tabulateMoves(economy: Economy): void {
  const { world, parameters } = economy
  const { moves, places, shape } = world
  const { wage, rent } = { wage: parameters['migration.wageWeight'], rent: parameters['migration.rentWeight'] }
  const count = shape.places
  for (let from = 0; from < count; from++)
    for (let to = 0; to < count; to++) {
      const pull = relativePull(
        places.expectedIncome[to]! / places.baseExpectedIncome[to]!,
        places.expectedIncome[from]! / places.baseExpectedIncome[from]!,
        places.rent[to]! / places.baseRent[to]!,
        places.rent[from]! / places.baseRent[from]!,
        wage,
        rent,
      )
      const there = places.amenity[to]! + places.appeal[to]!
      const here = places.amenity[from]! + places.appeal[from]!
      const amenity = amenityPull(there - here, parameters['migration.amenityWeight'])
      for (let band = 0; band < shape.ageBands; band++) {
        const row = (from * shape.ageBands + band) * count
        const before = to > 0 ? moves.cumulative[row + to - 1]! : 0
        moves.cumulative[row + to] =
          before + moves.hazard[row + to]! * parameters['migration.multiplier'] * pull * amenity
      }
    }
}

/** Moves for other reasons than a job; employees who would leave their region without an offer mostly stay. */
function movePersons(economy: Economy, from: number, to: number, lane: number): void {
  const { world, parameters } = economy
  const { persons, moves, places, pairs, nation, shape } = world
  const { status, place } = persons
  const movement = economy.tallies.movement.lanes[lane]!
  const talent = economy.tallies.talent.lanes[lane]!
  const savings = economy.tallies.savings.lanes[lane]!
  const parents = economy.tallies.parents.lanes[lane]!
  const count = shape.places
  const clock = ageMonth(nation)
  const other = MOVE_KIND.OTHER * count * count
  const familyShare = parameters['migration.familyShare']
  seekStream(stream, world.runKey, STREAMS.move, nation.month[0]!)
  for (let person = from; person < to; person++) {
    const now = status[person]!
    if (now === STATUS.VACANT || (now === STATUS.STUDENT && persons.campusPlace[person] !== NO_CAMPUS)) continue
    const home = place[person]!
    const before = persons.previousPlace[person]!
    const age = clock - persons.birthMonth[person]!
    const isParent = age >= PARENT_FROM && age < PARENT_TO
    if (isParent) parents[before * count + home]! += 1
    const row = (home * shape.ageBands + ageBandOf(age, shape.ageBands)) * count
    const u = drawUniform(stream, persons.keyHigh[person]!, persons.keyLow[person]!, 0)
    if (u >= moves.cumulative[row + count - 1]!) continue
    let destination = 0
    while (u >= moves.cumulative[row + destination]!) destination++
    if (now === STATUS.EMPLOYED) {
      const work = world.firms.place[persons.employer[person]!]!
      const keeps =
        places.region[work] === places.region[destination] && pairs.commuting[destination * count + work]! > 0
      if (!keeps) {
        if (drawUniform(stream, persons.keyHigh[person]!, persons.keyLow[person]!, FAMILY_DRAW) >= familyShare) continue
        persons.lastWage[person] = persons.wage[person]!
        persons.wage[person] = 0
        persons.employer[person] = -1
        persons.status[person] = STATUS.UNEMPLOYED
        persons.unemploymentMonths[person] = 0
        persons.tenure[person] = 0
      }
    }
    place[person] = destination
    movement[other + home * count + destination]! += 1
    if (isTalent(age, now, persons.education[person]!)) {
      talent[home]! -= 1
      talent[destination]! += 1
    }
    savings[home * count + destination]! += persons.deposits[person]!
    if (isParent) parents[home * count + destination]! += 1
  }
}

/** Children go with their parents, to a job or otherwise: the share of a place’s children that leaves is that of its residents of 30 to 49. */
function moveChildren(economy: Economy): void {
  const { world, tallies } = economy
  const { pairs, shape } = world
  const count = shape.places
  const parents = tallies.parents.target
  const moved = new Float64Array(count)
  for (let birth = 0; birth < count; birth++) {
    moved.fill(0)
    for (let from = 0; from < count; from++) {
      const stock = parents[from * count + from]!
      if (stock <= 0) continue
      for (let to = 0; to < count; to++) {
        if (to === from) continue
        const share = (pairs.childShare[birth * count + from]! * parents[from * count + to]!) / stock
        moved[from]! -= share
        moved[to]! += share
      }
    }
    for (let place = 0; place < count; place++) pairs.childShare[birth * count + place]! += moved[place]!
  }
}

function closeMoves(economy: Economy): void {
  bookMoves(economy, MOVE_KIND.OTHER)
  moveChildren(economy)
}

/** Moves between places and the housing that answers them; off before the start of the record. */
export function runMoving(economy: Economy, member: Member): void {
  const { world, tallies } = economy
  if (world.nation.ageing[0] === 1) {
    solo(member, economy, tabulateMoves)
    tallyRows(member, economy, world.shape.personRows, movePersons, [
      tallies.movement,
      tallies.savings,
      tallies.parents,
      tallies.talent,
    ])
    solo(member, economy, closeMoves)
  }
  solo(member, economy, settleHousing)
  solo(member, economy, settleCulture)
}

/** The phase with the columns that it declares. */
export const moving: Phase<Economy> = { name: 'moving', ...MOVING_COLUMNS, run: runMoving }
