import { apportion } from '../engine/apportion.ts'
import { normalFromBits } from '../random/distributions.ts'
import { drawBits, drawUniform, Stream, seekStream } from '../random/draw.ts'
import { ENTITY_KINDS, entityKeyHigh, entityKeyLow } from '../random/entity-key.ts'
import { STREAMS } from '../random/streams.ts'
import { ABILITY_STEPS } from '../rules/person/efficiency.ts'
import { STATUS } from '../world/person-columns.ts'
import type { World } from '../world/world.ts'
import type { Sizes } from './sizes.ts'

const BAND_MONTHS = 60
const FIRST_ADULT_BAND = 3
const LAST_BAND_SPREAD = 60
const stream = new Stream()

function pickShare(shares: Float64Array, from: number, count: number, u: number): number {
  let left = u
  for (let k = 0; k < count - 1; k++) {
    left -= shares[from + k]!
    if (left < 0) return k
  }
  return count - 1
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
  const spread = band === shape.ageBands - 1 ? LAST_BAND_SPREAD : BAND_MONTHS
  persons.keyHigh[person] = high
  persons.keyLow[person] = low
  persons.place[person] = place
  persons.homePlace[person] = place
  persons.birthMonth[person] = month - band * BAND_MONTHS - Math.floor(spread * drawUniform(stream, high, low, 0)) - 1
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
