import { log } from '../base/log.ts'
import { monthOfYear } from '../base/months.ts'
import { drawBits, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { leavingAge } from '../rules/person/education.ts'
import { STATUS } from '../world/person-columns.ts'
import type { World } from '../world/world.ts'
import type { Sizes } from './sizes.ts'

const BAND_MONTHS = 60
const stream = new Stream()

/** Months since students of the level last left: secondary school in March, others in February; 1 to 12. */
export function monthsSinceLeaving(month: number, level: number): number {
  return ((monthOfYear(month) + (level === 0 ? 9 : 10)) % 12) + 1
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
    const personWeight = weight(person)
    if (personWeight <= 0) continue
    const u = (drawBits(stream, keyHigh[person]!, keyLow[person]!, draw) >>> 0) * 2.3283064365386963e-10 + 1e-12
    scored.push({ person, score: log(u) / personWeight })
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
  seekStream(stream, world.runKey, STREAMS.synthesis, 0)
  const { status, place, birthMonth, education, sector } = world.persons
  const month = nation.startMonth[0]!
  const leaving = [0, 1, 2].map((level) => leavingAge(world.parameters, level) + monthsSinceLeaving(month, level))
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
    for (let sectorAt = 0; sectorAt < shape.sectors; sectorAt++)
      own += sizes.ownWorkers[home * shape.sectors + sectorAt]!
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
    for (let sectorAt = 0; sectorAt < shape.sectors; sectorAt++)
      for (let k = 0; k < sizes.ownWorkers[home * shape.sectors + sectorAt]!; k++) {
        const person = owners[at++]
        if (person === undefined) continue
        status[person] = STATUS.SELF_EMPLOYED
        sector[person] = sectorAt
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
