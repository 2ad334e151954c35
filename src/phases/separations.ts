import { drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { raisedWage, revisedWage, separationChance } from '../rules/firm/separation.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import { STATUS } from '../world/person-columns.ts'
import type { Economy } from './economy.ts'
import { pick } from './entrants.ts'
import type { Parameters } from './parameters.ts'

const leaving = new Stream()
const own = new Stream()
const MONTHS_CAP = 250
/** Chance of a quit by state of the employer × class of tenure: below a year, below three, longer. */
const chances = new Float64Array(12)

function tabulateChances(parameters: Parameters): void {
  for (let state = 0; state < 4; state++)
    for (let years = 0; years < 3; years++)
      chances[state * 3 + years] = separationChance(parameters, years * 18, state === FIRM_STATE.GOVERNMENT)
}

/** Quits, layoffs, monthly general rises of pay and yearly wage revisions; job seekers who turn to own-account work and own-account workers who give up. */
export function separatePersons(economy: Economy, from: number, to: number): void {
  const { world, parameters, efficiency, shares } = economy
  const { persons, firms, nation, shape } = world
  const { status, employer, tenure, wage, lastWage, unemploymentMonths, place, occupation } = persons
  const { keyHigh, keyLow, sector, education, ability, previousPlace } = persons
  const { state, layoffShare, wageOffer, place: work } = firms
  const { ownExit, ownEntry, ownRate } = shares
  const revision = parameters['wages.revision']
  const trend = nation.ageing[0] === 1 ? parameters['wages.drift'] : 0
  const outside = parameters['wages.outsideWeight']
  const { outsideChange } = world.places
  const exit = parameters['selfEmployment.exit']
  tabulateChances(parameters)
  seekStream(leaving, world.runKey, STREAMS.separation, nation.month[0]!)
  seekStream(own, world.runKey, STREAMS.selfEmployment, nation.month[0]!)
  for (let person = from; person < to; person++) {
    const now = status[person]!
    previousPlace[person] = place[person]!
    if (now === STATUS.EMPLOYED) {
      const firm = employer[person]!
      const months = tenure[person]!
      const years = ((11 - months) >>> 31) + ((35 - months) >>> 31)
      const chance = chances[state[firm]! * 3 + years]! + layoffShare[firm * 3 + occupation[person]!]!
      if (drawUniform(leaving, keyHigh[person]!, keyLow[person]!, 0) < chance) {
        status[person] = STATUS.UNEMPLOYED
        lastWage[person] = wage[person]!
        wage[person] = 0
        employer[person] = -1
        tenure[person] = 0
        unemploymentMonths[person] = 0
      } else {
        const next = months < MONTHS_CAP ? months + 1 : MONTHS_CAP - 11
        tenure[person] = next
        const index = (occupation[person]! * 3 + education[person]!) * 256 + ability[person]! + 128
        const offer = (wageOffer[firm * 3 + occupation[person]!]! * efficiency[index]!) / 1024
        const raised = raisedWage(wage[person]!, offer, trend + outside * outsideChange[work[firm]!]!)
        wage[person] = next % 12 === 0 ? revisedWage(raised, offer, revision) : raised
      }
    } else if (now === STATUS.UNEMPLOYED) {
      if (unemploymentMonths[person]! < MONTHS_CAP) unemploymentMonths[person]!++
      const u = drawUniform(own, keyHigh[person]!, keyLow[person]!, 0)
      if (u < ownRate[place[person]!]!) {
        const v = drawUniform(own, keyHigh[person]!, keyLow[person]!, 1)
        sector[person] = pick(ownEntry, place[person]! * shape.sectors, shape.sectors, v)
        status[person] = STATUS.SELF_EMPLOYED
        unemploymentMonths[person] = 0
        occupation[person] = 0
      }
    } else if (now === STATUS.SELF_EMPLOYED) {
      const cell = place[person]! * shape.sectors + sector[person]!
      const u = drawUniform(own, keyHigh[person]!, keyLow[person]!, 0)
      if (u < exit * ownExit[cell]!) {
        status[person] = STATUS.UNEMPLOYED
        lastWage[person] = Math.round(world.cells.mixedIncome[cell]!)
        unemploymentMonths[person] = 0
      }
    }
  }
}
