import { apportion } from '../engine/apportion.ts'
import { normalFromBits } from '../random/distributions.ts'
import { drawBits, drawUniform, Stream, seekStream } from '../random/draw.ts'
import { ENTITY_KINDS, entityKeyHigh, entityKeyLow } from '../random/entity-key.ts'
import { STREAMS } from '../random/streams.ts'
import { leavingAge } from '../rules/person/education.ts'
import { ABILITY_STEPS } from '../rules/person/efficiency.ts'
import { STATUS } from '../world/person-columns.ts'
import type { World } from '../world/world.ts'
import type { Sizes } from './sizes.ts'
import { monthsSinceLeaving } from './workforce.ts'

const BAND_MONTHS = 60
const FIRST_ADULT_BAND = 3
const stream = new Stream()

function pickShare(shares: Float64Array, from: number, count: number, u: number): number {
  let left = u
  for (let k = 0; k < count - 1; k++) {
    left -= shares[from + k]!
    if (left < 0) return k
  }
  return count - 1
}

/**
 * Months that a person of the band has lived in it. In the first adult band those at a tertiary level are the oldest,
 * who left school last March; the others fill what is left, so that ages of all of them are even.
 */
function monthsIntoBand(world: World, place: number, band: number, education: number, u: number): number {
  if (band !== FIRST_ADULT_BAND) return u * BAND_MONTHS
  const { parameters, pack, shape, nation } = world
  const share = 1 - pack.education[(place * shape.ageBands + band) * 3]!
  const left = leavingAge(parameters, 0) + monthsSinceLeaving(nation.startMonth[0]!, 0) - band * BAND_MONTHS
  const oldest = Math.min(BAND_MONTHS, Math.max(BAND_MONTHS - left, share * BAND_MONTHS))
  if (education > 0) return BAND_MONTHS - oldest + u * oldest
  const young = (BAND_MONTHS - oldest) / (BAND_MONTHS * Math.max(1e-9, 1 - share))
  if (u < young) return (u / young) * (BAND_MONTHS - oldest)
  return BAND_MONTHS - oldest + ((u - young) / (1 - young)) * oldest
}

function createPerson(
  world: World,
  person: number,
  place: number,
  band: number,
  ordinal: number,
  education: number,
): void {
  const { persons, pack, shape, nation } = world
  const month = nation.startMonth[0]!
  const high = entityKeyHigh(ENTITY_KINDS.person, place, 1 + band, ordinal)
  const low = entityKeyLow(ENTITY_KINDS.person, place, 1 + band, ordinal)
  persons.keyHigh[person] = high
  persons.keyLow[person] = low
  persons.place[person] = place
  persons.homePlace[person] = place
  persons.birthMonth[person] =
    month -
    band * BAND_MONTHS -
    Math.floor(monthsIntoBand(world, place, band, education, drawUniform(stream, high, low, 0))) -
    1
  persons.education[person] = education
  persons.field[person] =
    education === 0
      ? 255
      : pickShare(pack.fieldOfStudy, place * shape.fields, shape.fields, drawUniform(stream, high, low, 1))
  persons.ability[person] = Math.max(
    -120,
    Math.min(120, Math.round(normalFromBits(drawBits(stream, high, low, 2)) * ABILITY_STEPS)),
  )
  persons.employer[person] = -1
  persons.status[person] = STATUS.INACTIVE
}

/** Fills rows with persons by place, age band and education, exactly as many of each as the margins say. */
export function createPersons(world: World, sizes: Sizes): number {
  const { pack, shape } = world
  seekStream(stream, world.runKey, STREAMS.synthesis, 0)
  const byLevel = new Float64Array(3)
  const weights = new Float64Array(3)
  let person = 0
  for (let place = 0; place < shape.places; place++)
    for (let band = FIRST_ADULT_BAND; band < shape.ageBands; band++) {
      const row = place * shape.ageBands + band
      for (let level = 0; level < 3; level++) weights[level] = pack.education[row * 3 + level]!
      apportion(sizes.persons[row]!, weights, 0, 3, byLevel)
      let ordinal = 0
      for (let level = 0; level < 3; level++)
        for (let k = 0; k < byLevel[level]!; k++) createPerson(world, person++, place, band, ordinal++, level)
    }
  return person
}
