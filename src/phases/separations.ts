import { drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { revisedWage, separationChance } from '../rules/firm/separation.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import { STATUS } from '../world/person-columns.ts'
import type { Economy } from './economy.ts'
import { pick } from './entrants.ts'

const leaving = new Stream()
const own = new Stream()
const MONTHS_CAP = 250

/** Quits, layoffs, yearly wage revisions; job seekers who turn to own-account work and own-account workers who give up. */
export function separatePersons(economy: Economy, from: number, to: number): void {
  const { world, parameters, efficiency, shares } = economy
  const { persons, firms, nation, shape } = world
  const { status, employer, tenure, wage, lastWage, unemploymentMonths, place, occupation } = persons
  seekStream(leaving, world.runKey, STREAMS.separation, nation.month[0]!)
  seekStream(own, world.runKey, STREAMS.selfEmployment, nation.month[0]!)
  for (let person = from; person < to; person++) {
    const now = status[person]!
    persons.previousPlace[person] = place[person]!
    if (now === STATUS.EMPLOYED) {
      const firm = employer[person]!
      const months = tenure[person]!
      const isPublic = firms.state[firm] === FIRM_STATE.GOVERNMENT
      const chance = separationChance(parameters, months, isPublic) + firms.layoffShare[firm * 3 + occupation[person]!]!
      if (drawUniform(leaving, persons.keyHigh[person]!, persons.keyLow[person]!, 0) < chance) {
        status[person] = STATUS.UNEMPLOYED
        lastWage[person] = wage[person]!
        wage[person] = 0
        employer[person] = -1
        tenure[person] = 0
        unemploymentMonths[person] = 0
      } else {
        const next = months < MONTHS_CAP ? months + 1 : MONTHS_CAP - 11
        tenure[person] = next
        if (next % 12 === 0) {
          const index = (occupation[person]! * 3 + persons.education[person]!) * 256 + persons.ability[person]! + 128
          const offer = (firms.wageOffer[firm * 3 + occupation[person]!]! * efficiency[index]!) / 1024
          wage[person] = revisedWage(wage[person]!, offer, parameters['wages.revision'])
        }
      }
    } else if (now === STATUS.UNEMPLOYED) {
      if (unemploymentMonths[person]! < MONTHS_CAP) unemploymentMonths[person]!++
      const u = drawUniform(own, persons.keyHigh[person]!, persons.keyLow[person]!, 0)
      if (u < parameters['selfEmployment.entry']) {
        const v = drawUniform(own, persons.keyHigh[person]!, persons.keyLow[person]!, 1)
        persons.sector[person] = pick(shares.ownEntry, place[person]! * shape.sectors, shape.sectors, v)
        status[person] = STATUS.SELF_EMPLOYED
        unemploymentMonths[person] = 0
        persons.occupation[person] = 0
      }
    } else if (now === STATUS.SELF_EMPLOYED) {
      const cell = place[person]! * shape.sectors + persons.sector[person]!
      const u = drawUniform(own, persons.keyHigh[person]!, persons.keyLow[person]!, 0)
      if (u < parameters['selfEmployment.exit'] * shares.ownExit[cell]!) {
        status[person] = STATUS.UNEMPLOYED
        lastWage[person] = Math.round(world.cells.mixedIncome[cell]!)
        unemploymentMonths[person] = 0
      }
    }
  }
}
