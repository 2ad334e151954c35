import { roundWon } from '../base/won.ts'
import { drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { applicantScore, carriedSkill } from '../rules/person/search.ts'
import { SKILL_UNIT, STATUS } from '../world/person-columns.ts'
import type { Economy } from './economy.ts'

const TASTE_DRAW = 4096
const taste = new Stream()

function score(economy: Economy, person: number, sector: number): number {
  const { parameters } = economy
  const { persons, sectors } = economy.world
  const skill = persons.logSkill[person]! / SKILL_UNIT
  const useful =
    persons.sector[person] === sector
      ? skill
      : carriedSkill(
          skill,
          sectors.meanTechnology[sector]! - parameters['skill.entryGap'],
          parameters['skill.relatedness'],
        )
  const draw = drawUniform(taste, persons.keyHigh[person]!, persons.keyLow[person]!, TASTE_DRAW)
  return applicantScore(parameters, useful, persons.ability[person]!, persons.education[person]!, draw)
}

function comesFirst(economy: Economy, person: number, than: number): boolean {
  const { keyHigh, keyLow } = economy.world.persons
  return keyHigh[person] !== keyHigh[than] ? keyHigh[person]! > keyHigh[than]! : keyLow[person]! > keyLow[than]!
}

function hire(economy: Economy, person: number, firm: number, occupation: number): void {
  const { persons, firms, sectors, places } = economy.world
  const sector = firms.sector[firm]!
  const units =
    economy.efficiency[(occupation * 3 + persons.education[person]!) * 256 + persons.ability[person]! + 128]!
  if (persons.sector[person] !== sector) {
    const skill = persons.logSkill[person]! / SKILL_UNIT
    const entry = sectors.meanTechnology[sector]! - economy.parameters['skill.entryGap']
    persons.logSkill[person] = roundWon(
      carriedSkill(skill, entry, economy.parameters['skill.relatedness']) * SKILL_UNIT,
    )
    persons.sector[person] = sector
  }
  persons.status[person] = STATUS.EMPLOYED
  persons.employer[person] = firm
  persons.occupation[person] = occupation
  persons.wage[person] = roundWon((firms.wageOffer[firm * 3 + occupation]! * units) / 1024)
  persons.tenure[person] = 0
  persons.unemploymentMonths[person] = 0
  const work = firms.place[firm]!
  if (places.region[work] !== places.region[persons.place[person]!]) persons.place[person] = work
  firms.filled[firm * 3 + occupation]!++
}

/** A firm takes the best of its applicants for an occupation while jobs are open; ties go by key, never by row. */
export function chooseApplicants(economy: Economy, target: number, order: Int32Array, from: number, to: number): void {
  const { firms, nation } = economy.world
  const firm = Math.floor(target / 3)
  const occupation = target - firm * 3
  seekStream(taste, economy.world.runKey, STREAMS.acceptance, nation.month[0]!)
  firms.queue[target]! += to - from
  let open = firms.vacancies[target]! - firms.filled[target]!
  if (to - from <= open) {
    for (let k = from; k < to; k++) hire(economy, order[k]!, firm, occupation)
    return
  }
  const sector = firms.sector[firm]!
  for (let taken = from; open > 0; open--, taken++) {
    let best = taken
    let most = score(economy, order[best]!, sector)
    for (let k = taken + 1; k < to; k++) {
      const standing = score(economy, order[k]!, sector)
      const isBetter = standing > most || (standing === most && comesFirst(economy, order[k]!, order[best]!))
      if (!isBetter) continue
      best = k
      most = standing
    }
    const person = order[best]!
    order[best] = order[taken]!
    order[taken] = person
    hire(economy, person, firm, occupation)
  }
}
