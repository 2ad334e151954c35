import { log } from '../base/log.ts'
import { drawBits, drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { ABILITY_STEPS } from '../rules/person/efficiency.ts'
import type { Economy } from './economy.ts'

const LOT_DRAW = 0
const TASTE_DRAW = 1
const LOTS = 4294967296
const stream = new Stream()

/** Points the draws of admission at the month; before any of the functions below. */
export function openAdmission({ world }: Economy): void {
  seekStream(stream, world.runKey, STREAMS.admission, world.nation.month[0]!)
}

/** Rank of an applicant at any campus: ability, then a lot; higher is better. */
export function rankOf({ world }: Economy, person: number): number {
  const { ability, keyHigh, keyLow } = world.persons
  return (ability[person]! + 128) * LOTS + (drawBits(stream, keyHigh[person]!, keyLow[person]!, LOT_DRAW) >>> 0)
}

/** Place of the campus that the applicant likes best among those that would take the rank; −1 if none would. */
export function favourite(economy: Economy, person: number, level: number, origin: number): number {
  const { world, study, parameters } = economy
  const { persons, campuses, shape } = world
  const rank = rankOf(economy, person)
  const field = persons.field[person]!
  const talent = (parameters['admission.qualityWeight'] * persons.ability[person]!) / ABILITY_STEPS
  const tie = level === 0 ? -1 : persons.campusPlace[person]!
  let best = -1
  let most = 0
  for (let place = 0; place < shape.places; place++) {
    const row = (level * shape.places + place) * shape.fields + field
    if (rank <= campuses.lowest[row]!) continue
    const u = drawUniform(stream, persons.keyHigh[person]!, persons.keyLow[person]!, TASTE_DRAW + place)
    const liking =
      study.pull[origin * shape.places + place]! +
      talent * campuses.quality[row]! +
      (place === tie ? parameters['admission.campusTie'] : 0) -
      log(1e-12 - log(1e-12 + u))
    if (best >= 0 && liking <= most) continue
    best = place
    most = liking
  }
  return best
}
