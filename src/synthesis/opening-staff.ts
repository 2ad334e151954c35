import { EDUCATIONS } from '../pack/pack.ts'
import { SKILL_UNIT, STATUS } from '../world/person-columns.ts'
import type { World } from '../world/world.ts'

/** Sums staff efficiency by firm and gives every worker the skill of steady growth. */
export function countStaff(world: World, efficiency: Float64Array): void {
  const { persons, firms, sectors, parameters } = world
  const speeds = EDUCATIONS.map((level) => parameters[`skill.learning.${level}`]!)
  for (let person = 0; person < persons.status.length; person++) {
    if (persons.status[person] === STATUS.VACANT) continue
    const firm = persons.employer[person]!
    const speed = speeds[persons.education[person]!]!
    const gap = Math.min(0.5, parameters['technology.drift']! / speed) + 0.06
    const technology = firm >= 0 ? firms.technology[firm]! : sectors.meanTechnology[0]!
    const skill = technology - (firm >= 0 || persons.status[person] === STATUS.SELF_EMPLOYED ? gap : 0.3)
    persons.logSkill[person] = Math.round(skill * SKILL_UNIT)
    if (firm < 0) continue
    const job = persons.occupation[person]!
    firms.staff[firm * 3 + job]! += 1
    firms.efficiency[firm]! +=
      efficiency[(job * 3 + persons.education[person]!) * 256 + persons.ability[person]! + 128]!
    firms.skillSum[firm]! += persons.logSkill[person]!
  }
}
