import { monthOfYear } from '../base/months.ts'
import { BLOCK_ROWS } from '../engine/blocks.ts'
import type { Member } from '../engine/member.ts'
import type { Phase } from '../engine/phase.ts'
import { solo } from '../engine/solo.ts'
import { tallyRows } from '../engine/tally-rows.ts'
import { drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { leavingAge } from '../rules/person/education.ts'
import { livesAtOrigin } from '../rules/place/campus-life.ts'
import { STATUS } from '../world/person-columns.ts'
import { ADMISSION_COLUMNS } from './admission-columns.ts'
import { admit } from './admit.ts'
import { ageMonth } from './age.ts'
import { type Economy, MOVE_KIND } from './economy.ts'
import { pick } from './entrants.ts'
import { bookMoves } from './labour-market.ts'
import { leaveEducation, relocate } from './leave-education.ts'

const MARCH = 2
const STUDENT_BAND = 4
const FIELD_DRAW = 1
const stream = new Stream()

/** Lists those who leave secondary school and apply, each for a field; the others leave education. */
export function listLeavers(economy: Economy, from: number, to: number): void {
  const { world, parameters, searchers, study } = economy
  const { persons, pack, nation, shape } = world
  const clock = ageMonth(nation)
  const leaving = leavingAge(parameters, 0)
  let next = from
  for (let person = from; person < to; person++) {
    if (persons.status[person] !== STATUS.STUDENT || persons.education[person] !== 0) continue
    if (clock - persons.birthMonth[person]! < leaving) continue
    persons.homePlace[person] = persons.place[person]!
    seekStream(stream, world.runKey, STREAMS.aspiration, nation.month[0]!)
    const high = persons.keyHigh[person]!
    const low = persons.keyLow[person]!
    const secondary = pack.education[(persons.place[person]! * shape.ageBands + STUDENT_BAND) * 3]!
    if (drawUniform(stream, high, low, 0) < parameters['education.aspiration'] * (1 - secondary)) {
      persons.field[person] = pick(study.fieldShare, 0, shape.fields, drawUniform(stream, high, low, FIELD_DRAW))
      persons.application[person] = -1
      searchers.rows[next++] = person
    } else leaveEducation(economy, person)
  }
  searchers.counts[from / BLOCK_ROWS] = next - from
}

/** Those admitted begin and live within reach of the campus; the others leave education. */
function settleLeavers(economy: Economy, from: number, _to: number, lane: number): void {
  const { world, searchers } = economy
  const { persons, pack, shape } = world
  const after = from + searchers.counts[from / BLOCK_ROWS]!
  for (let k = from; k < after; k++) {
    const person = searchers.rows[k]!
    const seat = persons.application[person]!
    if (seat < 0) {
      persons.field[person] = 255
      leaveEducation(economy, person)
      continue
    }
    const campus = Math.floor(seat / shape.fields)
    persons.education[person] = 1
    persons.campusPlace[person] = campus
    if (!livesAtOrigin(pack, persons.place[person]!, campus)) relocate(economy, person, campus, MOVE_KIND.STUDY, lane)
  }
}

function bookStudents(economy: Economy): void {
  economy.tallies.talent.target.fill(0)
  bookMoves(economy, MOVE_KIND.STUDY)
}

/** In March those who left secondary school are admitted to campuses by ability, within seats, and move there. */
export function runAdmission(economy: Economy, member: Member): void {
  const { world, tallies } = economy
  if (world.nation.ageing[0] !== 1 || monthOfYear(world.nation.month[0]!) !== MARCH) return
  admit(economy, member, 0, listLeavers)
  tallyRows(member, economy, world.shape.personRows, settleLeavers, [tallies.movement, tallies.savings])
  solo(member, economy, bookStudents)
}

/** The phase with the columns that it declares. */
export const admission: Phase<Economy> = { name: 'admission', ...ADMISSION_COLUMNS, run: runAdmission }
