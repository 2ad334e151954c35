import { normalFromBits } from '../random/distributions.ts'
import { drawBits, drawUniform, Stream, seekStream } from '../random/draw.ts'
import { ENTITY_KINDS, entityKeyHigh, entityKeyLow } from '../random/entity-key.ts'
import { STREAMS } from '../random/streams.ts'
import { ABILITY_STEPS } from '../rules/person/efficiency.ts'
import { CHILD_MONTHS } from '../world/area-columns.ts'
import { SKILL_UNIT, STATUS } from '../world/person-columns.ts'
import type { Economy } from './economy.ts'

const stream = new Stream()

/** Index of the first entry of `shares[from … from + count − 1]` whose running sum exceeds u; the last one otherwise. */
export function pick(shares: Float64Array, from: number, count: number, u: number): number {
  let left = u
  for (let k = 0; k < count - 1; k++) {
    left -= shares[from + k]!
    if (left < 0) return k
  }
  return count - 1
}

/** Ability in steps, from a draw; a whole number from −120 to 120. */
export function abilityFromBits(bits: number): number {
  return Math.max(-120, Math.min(120, Math.round(normalFromBits(bits) * ABILITY_STEPS)))
}

function fillEntrant(economy: Economy, row: number, birthPlace: number, birthMonth: number, ordinal: number): void {
  const { world, ledger } = economy
  const { persons, pairs, shape } = world
  const high = entityKeyHigh(ENTITY_KINDS.person, birthPlace, birthMonth, ordinal)
  const low = entityKeyLow(ENTITY_KINDS.person, birthPlace, birthMonth, ordinal)
  const place = pick(pairs.childShare, birthPlace * shape.places, shape.places, drawUniform(stream, high, low, 0))
  persons.keyHigh[row] = high
  persons.keyLow[row] = low
  persons.status[row] = STATUS.STUDENT
  persons.place[row] = place
  persons.homePlace[row] = place
  persons.birthMonth[row] = birthMonth
  persons.education[row] = 0
  persons.field[row] = 255
  persons.campusPlace[row] = 255
  persons.ability[row] = abilityFromBits(drawBits(stream, high, low, 3))
  persons.occupation[row] = 0
  persons.employer[row] = -1
  persons.sector[row] = 0
  persons.wage[row] = 0
  persons.lastWage[row] = 0
  persons.logSkill[row] = Math.round(
    (world.sectors.meanTechnology[0]! - economy.parameters['skill.entryGap']) * SKILL_UNIT,
  )
  persons.tenure[row] = 0
  persons.unemploymentMonths[row] = 0
  persons.deposits[row] = 0
  persons.smoothedIncome[row] = 0
  persons.income[row] = 0
  ledger.people.entrants[place]! += 1
}

/** Fills the rows of those who turn 15, in the order of birth place and ordinal, and books this month’s births. */
export function addEntrants(economy: Economy): void {
  const { world } = economy
  const { nation, children, places, shape } = world
  const month = nation.month[0]!
  seekStream(stream, world.runKey, STREAMS.child, 0)
  let next = 0
  for (let place = 0; place < shape.places; place++) {
    const slot = place * CHILD_MONTHS + (month % CHILD_MONTHS)
    for (let ordinal = 0; ordinal < children.count[slot]!; ordinal++)
      fillEntrant(economy, economy.entrants.rows[next++]!, place, month - CHILD_MONTHS, ordinal)
    const births = Math.floor(places.birthCarry[place]!)
    places.birthCarry[place]! -= births
    children.count[slot] = births
  }
}
