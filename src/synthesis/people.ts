import { log } from '../base/log.ts'
import { monthOfYear } from '../base/months.ts'
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

/** Residents of a place in an order drawn with weights; the heaviest weights tend to come first. */
function weightedOrder(
  world: World,
  residents: readonly number[],
  draw: number,
  weight: (person: number) => number,
): number[] {
  const { keyHigh, keyLow } = world.persons
  const scored: { person: number; score: number }[] = []
  for (const person of residents) {
    const w = weight(person)
    if (w <= 0) continue
    const u = (drawBits(stream, keyHigh[person]!, keyLow[person]!, draw) >>> 0) * 2.3283064365386963e-10 + 1e-12
    scored.push({ person, score: log(u) / w })
  }
  scored.sort(
    (a, b) => b.score - a.score || keyHigh[a.person]! - keyHigh[b.person]! || keyLow[a.person]! - keyLow[b.person]!,
  )
  return scored.map((entry) => entry.person)
}

/** Who studies, who is in the labour force, who searches, who works on own account, who works for an employer. */
export interface Workforce {
  /** Employees living in each place, in random order. */
  readonly employees: number[][]
}

/** Splits the residents of every place by status so that the labour margins hold exactly. */
export function assignStatus(world: World, sizes: Sizes, employeesByPlace: Float64Array, persons: number): Workforce {
  const { shape, pack, nation } = world
  const { status, place, birthMonth, education, sector } = world.persons
  const month = nation.startMonth[0]!
  const leaving = [0, 1, 2].map((level) => leavingAge(world.parameters, level) - ((monthOfYear(month) + 10) % 12))
  const residents: number[][] = Array.from({ length: shape.places }, () => [])
  for (let person = 0; person < persons; person++) {
    const age = month - birthMonth[person]!
    if (age < leaving[education[person]!]!) status[person] = STATUS.STUDENT
    else {
      status[person] = age >= 780 ? STATUS.RETIRED : STATUS.INACTIVE
      residents[place[person]!]!.push(person)
    }
  }
  const band = (person: number) => Math.min(shape.ageBands - 1, Math.floor((month - birthMonth[person]!) / BAND_MONTHS))
  const employees = residents.map((group, home) => {
    let own = 0
    for (let s = 0; s < shape.sectors; s++) own += sizes.ownWorkers[home * shape.sectors + s]!
    const needed = employeesByPlace[home]! + own + sizes.unemployed[home]!
    const force = weightedOrder(world, group, 3, (person) => {
      const rate = Math.min(0.97, pack.participation[band(person)]!)
      return rate / (1 - rate)
    }).slice(0, needed)
    const searching = new Set(
      weightedOrder(world, force, 4, (p) => (band(p) < 7 ? 3 : 1)).slice(0, sizes.unemployed[home]!),
    )
    const rest = force.filter((person) => !searching.has(person))
    for (const person of searching) status[person] = STATUS.UNEMPLOYED
    const owners = weightedOrder(
      world,
      rest,
      5,
      (p) => Math.max(0.05, band(p) - 4) * (education[p] === 0 ? 1.5 : 1),
    ).slice(0, own)
    let at = 0
    for (let s = 0; s < shape.sectors; s++)
      for (let k = 0; k < sizes.ownWorkers[home * shape.sectors + s]!; k++) {
        const person = owners[at++]
        if (person === undefined) continue
        status[person] = STATUS.SELF_EMPLOYED
        sector[person] = s
      }
    const taken = new Set(owners)
    return weightedOrder(
      world,
      rest.filter((person) => !taken.has(person)),
      6,
      () => 1,
    )
  })
  return { employees }
}
