import { isTalent } from '../indicators/talent.ts'
import { EFFICIENCY_UNIT } from '../world/firm-columns.ts'
import { SKILL_UNIT, STATUS } from '../world/person-columns.ts'
import { ageMonth } from './age.ts'
import { type Economy, MOVE_KIND } from './economy.ts'
import { headKind, KIND_COUNT } from './head-kinds.ts'
import { SUM, SUM_COUNT } from './sums.ts'

/** Recounts staff, wage bills and residents by kind from persons, and the moves that new jobs brought. */
export function countHeads(economy: Economy, from: number, to: number, lane: number): void {
  const { world, tallies, efficiency } = economy
  const { persons, nation } = world
  const { status, place, previousPlace, birthMonth, employer, occupation, education, ability, wage, logSkill } = persons
  const { sector } = persons
  const { sectors } = world.shape
  const sums = tallies.place.lanes[lane]!
  const kinds = tallies.kinds.lanes[lane]!
  const staff = tallies.staff.lanes[lane]!
  const units = tallies.efficiency.lanes[lane]!
  const skill = tallies.skill.lanes[lane]!
  const bill = tallies.wageBill.lanes[lane]!
  const own = tallies.ownWorkers.lanes[lane]!
  const clock = ageMonth(nation)
  for (let person = from; person < to; person++) {
    const now = status[person]!
    if (now === STATUS.VACANT) continue
    const home = place[person]!
    const level = education[person]!
    kinds[home * KIND_COUNT + headKind(now, clock - birthMonth[person]!, level)]! += 1
    if (previousPlace[person] !== home) countMove(economy, person, lane)
    if (now === STATUS.EMPLOYED) {
      const firm = employer[person]!
      const job = occupation[person]!
      const won = wage[person]!
      sums[home * SUM_COUNT + SUM.WAGES]! += won
      staff[firm * 3 + job]! += 1
      units[firm]! += efficiency[(job * 3 + level) * 256 + ability[person]! + 128]!
      skill[firm]! += logSkill[person]!
      bill[firm]! += won
    } else if (now === STATUS.SELF_EMPLOYED) own[home * sectors + sector[person]!]! += 1
  }
}

function countMove(economy: Economy, person: number, lane: number): void {
  const { world, tallies } = economy
  const { place, previousPlace, birthMonth, status, education, deposits } = world.persons
  const { places } = world.shape
  const from = previousPlace[person]!
  const to = place[person]!
  const pair = from * places + to
  tallies.movement.lanes[lane]![MOVE_KIND.JOB * places * places + pair]! += 1
  tallies.savings.lanes[lane]![pair]! += deposits[person]!
  if (isTalent(ageMonth(world.nation) - birthMonth[person]!, status[person]!, education[person]!)) {
    tallies.talent.lanes[lane]![to]! += 1
    tallies.talent.lanes[lane]![from]! -= 1
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
