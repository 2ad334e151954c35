import { roundWon } from '../base/won.ts'
import { mapRows } from '../engine/map-rows.ts'
import type { Member } from '../engine/member.ts'
import type { Phase } from '../engine/phase.ts'
import { drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { learningSpeed, skillAfterMonth } from '../rules/person/learning.ts'
import { SKILL_UNIT, STATUS } from '../world/person-columns.ts'
import type { Economy } from './economy.ts'
import { LEARNING_COLUMNS } from './learning-columns.ts'

const TRAINING_DRAW = 7
const stream = new Stream()

/** Skill follows the technology in use, faster in a month of training; a new vintage devalues it. */
export function learn(economy: Economy, from: number, to: number): void {
  const { world, parameters } = economy
  const { persons, firms, sectors, nation } = world
  const { seekers } = economy.placeLevers
  const speeds = [learningSpeed(parameters, 0), learningSpeed(parameters, 1), learningSpeed(parameters, 2)]
  const factor = parameters['skill.trainingFactor']
  seekStream(stream, world.runKey, STREAMS.education, nation.month[0]!)
  for (let person = from; person < to; person++) {
    const now = persons.status[person]!
    const courses = now === STATUS.UNEMPLOYED ? seekers[persons.place[person]!]! : 0
    if (now !== STATUS.EMPLOYED && now !== STATUS.SELF_EMPLOYED && courses === 0) continue
    let speed = speeds[persons.education[person]!]!
    let skill = persons.logSkill[person]! / SKILL_UNIT
    let technology = sectors.meanTechnology[persons.sector[person]!]!
    let training = courses
    if (now === STATUS.EMPLOYED) {
      const firm = persons.employer[person]!
      technology = firms.technology[firm]!
      skill += firms.skillStep[firm]!
      training = firms.trainingShare[firm]!
    }
    const isTrained =
      training > 0 && drawUniform(stream, persons.keyHigh[person]!, persons.keyLow[person]!, TRAINING_DRAW) < training
    if (now === STATUS.UNEMPLOYED && !isTrained) continue
    if (isTrained) speed *= factor
    persons.logSkill[person] = roundWon(skillAfterMonth(skill, technology, speed) * SKILL_UNIT)
  }
}

/** Everyone at work learns, skill follows the technology in use; job seekers in courses follow that of their last sector. */
export function runLearning(economy: Economy, member: Member): void {
  mapRows(member, economy, economy.world.shape.personRows, learn)
}

/** The phase with the columns that it declares. */
export const learning: Phase<Economy> = { name: 'learning', ...LEARNING_COLUMNS, run: runLearning }
