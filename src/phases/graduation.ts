import { exp } from '../base/exp.ts'
import { log } from '../base/log.ts'
import { monthOfYear } from '../base/months.ts'
import { BLOCK_ROWS } from '../engine/blocks.ts'
import type { Member } from '../engine/member.ts'
import type { Phase } from '../engine/phase.ts'
import { solo } from '../engine/solo.ts'
import { tallyRows } from '../engine/tally-rows.ts'
import { isTalent } from '../indicators/talent.ts'
import { drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { leavingAge } from '../rules/person/education.ts'
import { livesAtOrigin } from '../rules/place/campus-life.ts'
import { STATUS } from '../world/person-columns.ts'
import { admit } from './admit.ts'
import { ageMonth } from './age.ts'
import { type Economy, MOVE_KIND } from './economy.ts'
import { GRADUATION_COLUMNS } from './graduation-columns.ts'
import { bookMoves } from './labour-market.ts'
import { leaveEducation, relocate } from './leave-education.ts'
import { countSkilledJobs, countStudents, moveSeats, observeProspects } from './prospects.ts'
import { returnHome } from './return-home.ts'
import { GRADUATES } from './study-arena.ts'

const FEBRUARY = 1
const NO_CAMPUS = 255
const CHOICE_DRAW = 1
const stream = new Stream()

/** Whether a student of a campus finishes the level studied for this February. */
function finishes({ world, parameters }: Economy, person: number): boolean {
  const { persons, nation } = world
  const level = persons.education[person]!
  if (persons.status[person] !== STATUS.STUDENT || level === 0 || persons.campusPlace[person] === NO_CAMPUS)
    return false
  return ageMonth(nation) - persons.birthMonth[person]! >= leavingAge(parameters, level)
}

/** Lists graduates who apply for an advanced level. */
function listGraduates(economy: Economy, from: number, to: number): void {
  const { world, parameters, searchers } = economy
  const { persons, nation } = world
  const { status } = persons
  let next = from
  for (let person = from; person < to; person++) {
    if (status[person] !== STATUS.STUDENT || !finishes(economy, person) || persons.education[person] !== 1) continue
    seekStream(stream, world.runKey, STREAMS.aspiration, nation.month[0]!)
    const u = drawUniform(stream, persons.keyHigh[person]!, persons.keyLow[person]!, 0)
    if (u >= parameters['education.advancedAspiration']) continue
    persons.application[person] = -1
    searchers.rows[next++] = person
  }
  searchers.counts[from / BLOCK_ROWS] = next - from
}

/** Those admitted to an advanced level go on studying, within reach of the campus. */
function settleAdvanced(economy: Economy, from: number, _to: number, lane: number): void {
  const { world, searchers } = economy
  const { persons, pack, shape } = world
  const after = from + searchers.counts[from / BLOCK_ROWS]!
  for (let k = from; k < after; k++) {
    const person = searchers.rows[k]!
    if (persons.application[person]! < 0) continue
    const campus = Math.floor(persons.application[person]! / shape.fields)
    persons.education[person] = 2
    persons.campusPlace[person] = campus
    if (!livesAtOrigin(pack, persons.place[person]!, campus)) relocate(economy, person, campus, MOVE_KIND.STUDY, lane)
  }
}

/** What draws graduates of each campus, field and level to each place: constants of the base year and change since. */
function weighPlaces(economy: Economy): void {
  const { world, study, parameters, placeLevers } = economy
  const { campuses, pairs, shape } = world
  const { places, fields } = shape
  for (let place = 0; place < places; place++) study.support[place] = exp(placeLevers.residence[place]!)
  for (let row = 0; row < campuses.prospect.length; row++) {
    const field = row % fields
    const campus = Math.floor(row / fields) % places
    const level = Math.floor(row / fields / places)
    for (let to = 0; to < places; to++) {
      const there = (level * places + to) * fields + field
      const gain = campuses.prospect[there]! > 0 ? log(campuses.prospect[there]! / campuses.baseProspect[there]!) : 0
      study.weight[row * places + to] = exp(
        pairs.graduateConstant[campus * places + to]! +
          parameters['graduates.incomeWeight'] * gain +
          parameters['migration.amenityWeight'] * (world.places.amenity[to]! + world.places.appeal[to]!),
      )
    }
  }
}

/** Where a graduate begins: by a logit over places, or by the base shares of staying where the choice is off. */
function chooseDestination(economy: Economy, person: number, near: number, placeTie: number): number {
  const { world, study, parameters } = economy
  const { persons, places, pack, shape } = world
  const campus = persons.campusPlace[person]!
  const origin = persons.homePlace[person]!
  seekStream(stream, world.runKey, STREAMS.graduation, world.nation.month[0]!)
  const u = drawUniform(stream, persons.keyHigh[person]!, persons.keyLow[person]!, 0)
  const region = places.region[campus]!
  if (
    drawUniform(stream, persons.keyHigh[person]!, persons.keyLow[person]!, CHOICE_DRAW) >=
    parameters['graduates.choice']
  )
    return u < pack.graduateDestination[region * shape.regions + region]! ? campus : origin
  const level = persons.education[person]! - 1
  const first = ((level * shape.places + campus) * shape.fields + persons.field[person]!) * shape.places
  const weight = (to: number) =>
    study.weight[first + to]! *
    (places.region[to] === places.region[origin] ? near : 1) *
    (to === origin ? placeTie : study.support[to]!)
  let total = 0
  for (let to = 0; to < shape.places; to++) total += weight(to)
  let left = u * total
  for (let to = 0; to < shape.places - 1; to++) {
    left -= weight(to)
    if (left < 0) return to
  }
  return shape.places - 1
}

/** Graduates choose a place, move there and enter the labour force; young talent counts from where it grew up. */
function graduate(economy: Economy, from: number, to: number, lane: number): void {
  const { world, parameters, tallies, study } = economy
  const { persons, places, nation } = world
  const near = exp(parameters['graduates.homeTie'])
  const placeTie = exp(parameters['graduates.placeTie'])
  const talent = tallies.talent.lanes[lane]!
  const counts = study.graduates.lanes[lane]!
  const { status } = persons
  for (let person = from; person < to; person++) {
    if (status[person] !== STATUS.STUDENT || !finishes(economy, person)) continue
    const campus = persons.campusPlace[person]!
    const origin = persons.homePlace[person]!
    const destination = chooseDestination(economy, person, near, placeTie)
    const home = places.region[origin]!
    const began = places.region[destination]!
    counts[campus * 4 + GRADUATES.ALL]! += 1
    if (began === places.region[campus])
      counts[campus * 4 + (home === began ? GRADUATES.NATIVES : GRADUATES.NEWCOMERS)]! += 1
    else if (began === home) counts[destination * 4 + GRADUATES.RETURNERS]! += 1
    relocate(economy, person, destination, MOVE_KIND.GRADUATE, lane)
    leaveEducation(economy, person)
    if (!isTalent(ageMonth(nation) - persons.birthMonth[person]!, persons.status[person]!, persons.education[person]!))
      continue
    talent[origin]! -= 1
    talent[destination]! += 1
  }
}

function bookStudents(economy: Economy): void {
  economy.tallies.talent.target.fill(0)
  bookMoves(economy, MOVE_KIND.STUDY)
}

function bookGraduates(economy: Economy): void {
  const { world, study } = economy
  const { places, shape } = world
  bookMoves(economy, MOVE_KIND.GRADUATE)
  for (let place = 0; place < shape.places; place++) {
    places.graduates[place] = study.graduates.target[place * 4 + GRADUATES.ALL]!
    places.natives[place] = study.graduates.target[place * 4 + GRADUATES.NATIVES]!
    places.newcomers[place] = study.graduates.target[place * 4 + GRADUATES.NEWCOMERS]!
    places.returners[place] = study.graduates.target[place * 4 + GRADUATES.RETURNERS]!
  }
}

function bookReturns(economy: Economy): void {
  bookMoves(economy, MOVE_KIND.OTHER)
}

/** In February: what graduates expect, seats, advanced degrees, returns home of earlier graduates, this year’s choice of a place. */
export function runGraduation(economy: Economy, member: Member): void {
  const { world, tallies, study } = economy
  const { personRows, firmRows } = world.shape
  if (monthOfYear(world.nation.month[0]!) !== FEBRUARY) return
  tallyRows(member, economy, personRows, countStudents, [study.enrolled, study.seekers])
  tallyRows(member, economy, firmRows, countSkilledJobs, [study.jobs, study.wages])
  solo(member, economy, observeProspects)
  if (world.nation.ageing[0] !== 1) return
  solo(member, economy, moveSeats)
  solo(member, economy, weighPlaces)
  admit(economy, member, 1, listGraduates)
  tallyRows(member, economy, personRows, settleAdvanced, [tallies.movement, tallies.savings])
  solo(member, economy, bookStudents)
  const moves = [tallies.movement, tallies.savings, tallies.talent]
  tallyRows(member, economy, personRows, returnHome, moves)
  solo(member, economy, bookReturns)
  tallyRows(member, economy, personRows, graduate, [...moves, study.graduates])
  solo(member, economy, bookGraduates)
}

/** The phase with the columns that it declares. */
export const graduation: Phase<Economy> = { name: 'graduation', ...GRADUATION_COLUMNS, run: runGraduation }
