import type { Member } from '../engine/member.ts'
import { tallyRows } from '../engine/tally-rows.ts'
import { isTalent } from '../indicators/talent.ts'
import { RECIPIENT_KINDS, RECIPIENTS } from '../policies/policy-book.ts'
import { STATUS } from '../world/person-columns.ts'
import { ageMonth } from './age.ts'
import type { Economy } from './economy.ts'

const NO_CAMPUS = 255
/** Whether a resident studies at a campus of the place and grew up elsewhere: who gets scholarships. */
export function isScholar({ world }: Economy, person: number): boolean {
  const { status, place, homePlace, campusPlace } = world.persons
  const home = place[person]!
  return status[person] === STATUS.STUDENT && campusPlace[person] === home && homePlace[person] !== home
}

/** Whether a resident is young talent that grew up elsewhere: who gets residence support. */
export function isNewcomer({ world }: Economy, person: number): boolean {
  const { status, place, homePlace, birthMonth, education } = world.persons
  const age = ageMonth(world.nation) - birthMonth[person]!
  return homePlace[person] !== place[person] && isTalent(age, status[person]!, education[person]!)
}

/** Counts students, scholars, newcomers and job seekers. */
function count(economy: Economy, from: number, to: number, lane: number): void {
  const { status, place, campusPlace } = economy.world.persons
  const counts = economy.tallies.recipients.lanes[lane]!
  for (let person = from; person < to; person++) {
    const now = status[person]!
    if (now === STATUS.VACANT) continue
    const base = place[person]! * RECIPIENT_KINDS
    if (now === STATUS.STUDENT && campusPlace[person] !== NO_CAMPUS) counts[base + RECIPIENTS.STUDENTS]! += 1
    if (isScholar(economy, person)) counts[base + RECIPIENTS.SCHOLARS]! += 1
    if (isNewcomer(economy, person)) counts[base + RECIPIENTS.NEWCOMERS]! += 1
    if (now === STATUS.UNEMPLOYED) counts[base + RECIPIENTS.SEEKERS]! += 1
  }
}

/** Counts whom policies look at by place, where a policy of the run does. */
export function countRecipients(economy: Economy, member: Member): void {
  if (!economy.book.observesPeople) return
  tallyRows(member, economy, economy.world.shape.personRows, count, [economy.tallies.recipients])
}
