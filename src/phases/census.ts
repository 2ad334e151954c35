import { isTalent } from '../indicators/talent.ts'
import { ownerWeight, paysRent } from '../rules/person/household.ts'
import { EFFICIENCY_UNIT } from '../world/firm-columns.ts'
import { SKILL_UNIT, STATUS } from '../world/person-columns.ts'
import { ageMonth } from './age.ts'
import { type Economy, MOVE_KIND } from './economy.ts'
import { SUM, SUM_COUNT } from './sums.ts'

const WORKING_AGE_END = 65 * 12

/** Recounts staff, wage bills and residents from persons, and the moves that new jobs brought. */
export function countHeads(economy: Economy, from: number, to: number, lane: number): void {
  const { world, tallies, efficiency } = economy
  const { persons, shape, nation } = world
  const { status, place, previousPlace, employer, occupation, education, ability, wage, logSkill } = persons
  const sums = tallies.place.lanes[lane]!
  const staff = tallies.staff.lanes[lane]!
  const units = tallies.efficiency.lanes[lane]!
  const skill = tallies.skill.lanes[lane]!
  const bill = tallies.wageBill.lanes[lane]!
  const own = tallies.ownWorkers.lanes[lane]!
  const movement = tallies.movement.lanes[lane]!
  const talent = tallies.talent.lanes[lane]!
  const savings = tallies.savings.lanes[lane]!
  const clock = ageMonth(nation)
  const jobMoves = MOVE_KIND.JOB * shape.places * shape.places
  for (let person = from; person < to; person++) {
    const now = status[person]!
    if (now === STATUS.VACANT) continue
    const home = place[person]!
    const base = home * SUM_COUNT
    const age = clock - persons.birthMonth[person]!
    sums[base + SUM.ADULTS]! += 1
    if (age < WORKING_AGE_END) sums[base + SUM.WORKING_AGE]! += 1
    sums[base + SUM.OWNERS]! += ownerWeight(age, education[person]!)
    if (paysRent(age, now)) sums[base + SUM.RENTERS]! += 1
    if (previousPlace[person] !== home) {
      const pair = previousPlace[person]! * shape.places + home
      movement[jobMoves + pair]! += 1
      savings[pair]! += persons.deposits[person]!
      if (isTalent(age, now, education[person]!)) {
        talent[home]! += 1
        talent[previousPlace[person]!]! -= 1
      }
    }
    if (now === STATUS.EMPLOYED) {
      const firm = employer[person]!
      const job = occupation[person]!
      sums[base + SUM.EMPLOYED]! += 1
      sums[base + SUM.EARNERS]! += 1
      sums[base + SUM.WAGES]! += wage[person]!
      staff[firm * 3 + job]! += 1
      units[firm]! += efficiency[(job * 3 + education[person]!) * 256 + ability[person]! + 128]!
      skill[firm]! += logSkill[person]!
      bill[firm]! += wage[person]!
    } else if (now === STATUS.SELF_EMPLOYED) {
      sums[base + SUM.EMPLOYED]! += 1
      sums[base + SUM.SELF_EMPLOYED]! += 1
      own[home * shape.sectors + persons.sector[person]!]! += 1
    } else if (now === STATUS.UNEMPLOYED) {
      sums[base + SUM.UNEMPLOYED]! += 1
      sums[base + SUM.DEPENDANTS]! += 1
    } else if (age < WORKING_AGE_END) sums[base + SUM.DEPENDANTS]! += 1
  }
}

/** Effective labour of a firm’s staff in efficiency units. */
export function effectiveStaff(economy: Economy, firm: number): number {
  return economy.world.firms.efficiency[firm]! / EFFICIENCY_UNIT
}

/** Mean log skill of a firm’s staff; the given level without staff. */
export function meanSkill(economy: Economy, firm: number, without: number): number {
  const { staff, skillSum } = economy.world.firms
  const heads = staff[firm * 3]! + staff[firm * 3 + 1]! + staff[firm * 3 + 2]!
  return heads > 0 ? skillSum[firm]! / (heads * SKILL_UNIT) : without
}
