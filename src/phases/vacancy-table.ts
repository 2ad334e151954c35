import { InternalError } from '../base/errors.ts'
import type { Scratch } from '../engine/scratch.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import type { World } from '../world/world.ts'
import type { Parameters } from './parameters.ts'

/**
 * Open jobs in a fixed table of slots by region and occupation: a job's slot is a hash of its firm's key, so one more
 * vacancy changes only the draws that meet its slot. Jobs in one slot form a chain.
 */
export interface VacancyTable {
  /** First slot of (region × 3 + occupation), one longer. */
  readonly start: Int32Array
  readonly head: Int32Array
  readonly next: Int32Array
  readonly firm: Int32Array
  readonly size: Int32Array
  /** Firms with a vacancy this month, ascending, as many as `firmCount` says. */
  readonly firmRows: Int32Array
  readonly firmCount: Int32Array
}

function mix(x: number): number {
  let mixed = Math.imul(x ^ (x >>> 16), 0x7feb352d)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** Sizes the table from the pack's jobs; it stays the same in every month and mix. */
export function createVacancyTable(world: World, parameters: Parameters, scratch: Scratch): VacancyTable {
  const integers = (name: string, length: number) => scratch.under(name)(Int32Array, length)
  const { shape, pack } = world
  const start = integers('vacancySlots', shape.regions * 3 + 1)
  const jobs = new Float64Array(shape.regions * 3)
  for (let place = 0; place < shape.places; place++)
    for (let sector = 0; sector < shape.sectors; sector++)
      for (let occupation = 0; occupation < 3; occupation++)
        jobs[pack.places[place]!.region * 3 + occupation]! +=
          (pack.employees[place * shape.sectors + sector]! * pack.occupationShares[sector * 3 + occupation]!) /
          shape.personsPerAgent
  for (let k = 0; k < jobs.length; k++)
    start[k + 1] = start[k]! + Math.max(8, Math.round(jobs[k]! * parameters['search.slotShare']))
  const slots = start[jobs.length]!
  const room = Math.max(4096, shape.personRows >> 1)
  return {
    start,
    head: integers('vacancies.head', slots),
    next: integers('vacancies.next', room),
    firm: integers('vacancies.firm', room),
    size: integers('vacancies.size', 1),
    firmRows: integers('vacancies.firmRows', shape.firmRows),
    firmCount: integers('vacancies.firmCount', 1),
  }
}

/** Adds the open jobs of a firm; returns the entries of the table after it. */
function addJobs(world: World, table: VacancyTable, firm: number, before: number): number {
  const { keyHigh, keyLow, place, vacancies, filled } = world.firms
  const region = world.places.region[place[firm]!]!
  let entries = before
  for (let occupation = 0; occupation < 3; occupation++) {
    const open = vacancies[firm * 3 + occupation]! - filled[firm * 3 + occupation]!
    if (open <= 0) continue
    const first = table.start[region * 3 + occupation]!
    const slots = table.start[region * 3 + occupation + 1]! - first
    if (entries + open > table.firm.length)
      throw new InternalError(`more than ${table.firm.length} open jobs: raise the room of the vacancy table`)
    for (let job = 0; job < open; job++) {
      const slot = first + (mix(keyHigh[firm]! ^ mix(keyLow[firm]! + occupation * 7919 + job)) % slots)
      table.firm[entries] = firm
      table.next[entries] = table.head[slot]!
      table.head[slot] = entries++
    }
  }
  return entries
}

/** Fills the table with the jobs that are open, and lists the firms that have any. */
export function fillVacancyTable(world: World, table: VacancyTable): void {
  const { state, vacancies } = world.firms
  let count = 0
  for (let firm = 0; firm < state.length; firm++) {
    if (state[firm] !== FIRM_STATE.MARKET && state[firm] !== FIRM_STATE.GOVERNMENT) continue
    if (vacancies[firm * 3]! + vacancies[firm * 3 + 1]! + vacancies[firm * 3 + 2]! > 0) table.firmRows[count++] = firm
  }
  table.firmCount[0] = count
  refillVacancyTable(world, table)
}

/** Fills the table with the jobs of the listed firms that are still open. */
export function refillVacancyTable(world: World, table: VacancyTable): void {
  table.head.fill(-1)
  let entries = 0
  for (let k = 0; k < table.firmCount[0]!; k++) entries = addJobs(world, table, table.firmRows[k]!, entries)
  table.size[0] = entries
}

/** The job in a slot that a searcher meets: the one whose firm key hashes lowest with the searcher’s draw; −1 if empty. */
export function jobInSlot(world: World, table: VacancyTable, slot: number, draw: number): number {
  let best = -1
  let lowest = 0
  for (let entry = table.head[slot]!; entry >= 0; entry = table.next[entry]!) {
    const firm = table.firm[entry]!
    const order = mix(world.firms.keyLow[firm]! ^ draw)
    if (best < 0 || order < lowest || (order === lowest && world.firms.keyHigh[firm]! < world.firms.keyHigh[best]!)) {
      best = firm
      lowest = order
    }
  }
  return best
}
