import { drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { efficiencyIndex } from '../rules/person/efficiency.ts'
import { STATUS } from '../world/person-columns.ts'
import type { World } from '../world/world.ts'
import type { Job } from './firms.ts'
import type { Workforce } from './workforce.ts'

const stream = new Stream()
const LONGEST_TENURE = 120

/**
 * Seats employees: each work place takes its commuters, and the better educated get the more demanding jobs, up to noise.
 * Wages follow later, when the level of pay is known; until then `wage` holds efficiency units.
 */
export function seatEmployees(
  world: World,
  jobs: Job[][],
  workforce: Workforce,
  commuters: Float64Array,
  efficiency: Float64Array,
): void {
  const { persons, shape, firms } = world
  const next = new Int32Array(shape.places)
  seekStream(stream, world.runKey, STREAMS.synthesis, 2)
  for (let work = 0; work < shape.places; work++) {
    const staff: { person: number; score: number }[] = []
    for (let home = 0; home < shape.places; home++)
      for (let k = 0; k < commuters[home * shape.places + work]!; k++) {
        const person = workforce.employees[home]![next[home]!++]
        if (person === undefined) continue
        const u = drawUniform(stream, persons.keyHigh[person]!, persons.keyLow[person]!, 0)
        staff.push({ person, score: persons.education[person]! + 0.004 * persons.ability[person]! + 0.9 * u })
      }
    staff.sort((a, b) => b.score - a.score || persons.keyLow[a.person]! - persons.keyLow[b.person]!)
    const slots = [...jobs[work]!].sort((a, b) => b.occupation - a.occupation)
    for (const [index, { person }] of staff.entries()) {
      const job = slots[index]
      if (job === undefined) continue
      const v = drawUniform(stream, persons.keyHigh[person]!, persons.keyLow[person]!, 1)
      persons.status[person] = STATUS.EMPLOYED
      persons.employer[person] = job.firm
      persons.occupation[person] = job.occupation
      persons.sector[person] = firms.sector[job.firm]!
      persons.tenure[person] = 1 + Math.floor(LONGEST_TENURE * v * v)
      persons.wage[person] =
        efficiency[efficiencyIndex(job.occupation, persons.education[person]!, persons.ability[person]!)]!
    }
  }
}
