import type { Scratch } from '../engine/scratch.ts'
import { createTally, type Tally } from '../engine/tally-rows.ts'
import type { World } from '../world/world.ts'

/** Young residents with a degree, by place. */
export const SEEKERS = { EMPLOYED: 0, UNEMPLOYED: 1 } as const
/** Skilled jobs by cell × kind of job. */
export const JOBS = { PROFESSIONAL: 0, RESEARCH: 1 } as const
/** Last graduates by place. */
export const GRADUATES = { ALL: 0, NATIVES: 1, NEWCOMERS: 2, RETURNERS: 3 } as const

/** What admission and graduation fill anew each year. */
export interface StudyArena {
  /** Students by row of campuses. */
  readonly enrolled: Tally
  /** Place × SEEKERS. */
  readonly seekers: Tally
  /** Cell × JOBS × (staff, open jobs). */
  readonly jobs: Tally
  /** Cell × JOBS: offers by staff, won a month. */
  readonly wages: Tally
  /** Place × GRADUATES. */
  readonly graduates: Tally
  /** What draws applicants of each origin to each campus, log, origin × campus. */
  readonly pull: Float64Array
  /** Share of each field in the seats of the year. */
  readonly fieldShare: Float64Array
  /** Weights of destinations, row of campuses × place. */
  readonly weight: Float64Array
  /** Factor of residence support in the weight of each place for those who did not grow up there. */
  readonly support: Float64Array
}

/** Allocates the arena for a crew of `members`. */
export function createStudyArena(world: World, members: number, scratch: Scratch): StudyArena {
  const { places, sectors, fields } = world.shape
  const fresh = (name: string, cells: number) => {
    const allocate = scratch.under(`study.${name}`)
    return createTally(allocate(Float64Array, cells), members, allocate)
  }
  const reals = (name: string, length: number) => scratch.under(`study.${name}`)(Float64Array, length)
  return {
    enrolled: createTally(world.campuses.enrolled, members, scratch.under('lanes.enrolled')),
    seekers: fresh('seekers', places * 2),
    jobs: fresh('jobs', places * sectors * 4),
    wages: fresh('wages', places * sectors * 2),
    graduates: fresh('graduates', places * 4),
    pull: reals('pull', places * places),
    fieldShare: reals('fieldShare', fields),
    support: reals('support', places),
    weight: reals('weight', 2 * places * fields * places),
  }
}
