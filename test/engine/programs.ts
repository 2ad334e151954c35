import { mapRows } from '../../src/engine/map-rows.ts'
import type { MatchArena } from '../../src/engine/match-arena.ts'
import { matchRequests } from '../../src/engine/match-requests.ts'
import type { Member } from '../../src/engine/member.ts'
import { retireRows, type SlotArena, spawnRows } from '../../src/engine/slots.ts'
import { solo } from '../../src/engine/solo.ts'
import { type RealTally, tallyRealsInBlockOrder } from '../../src/engine/tally-reals.ts'
import { type Tally, tallyRows } from '../../src/engine/tally-rows.ts'

/** Blocks of the property suites: small, so that small worlds have many. */
export const TEST_BLOCK = 8

export interface MapTask {
  readonly given: Int32Array
  readonly out: Int32Array
  readonly visits: Int32Array
}

function double(task: MapTask, from: number, to: number): void {
  for (let row = from; row < to; row++) {
    task.out[row] = 2 * task.given[row]!
    task.visits[row] = task.visits[row]! + 1
  }
}

export interface TallyTask {
  readonly cellOf: Int32Array
  readonly won: Float64Array
  readonly sums: Tally
  readonly counts: Tally
}

function addWon(task: TallyTask, from: number, to: number, lane: number): void {
  const sums = task.sums.lanes[lane]!
  const counts = task.counts.lanes[lane]!
  for (let row = from; row < to; row++) {
    const cell = task.cellOf[row]!
    sums[cell] = sums[cell]! + task.won[row]!
    counts[0] = counts[0]! + 1
  }
}

export interface RealTask {
  readonly cellOf: Int32Array
  readonly values: Float64Array
  readonly sums: RealTally
}

function addReals(task: RealTask, from: number, to: number, lane: number): void {
  const sums = task.sums.lanes[lane]!
  for (let row = from; row < to; row++) {
    const cell = task.cellOf[row]!
    sums[cell] = sums[cell]! + task.values[row]!
  }
}

export interface MatchTask {
  readonly targetOf: Int32Array
  readonly arena: MatchArena
  readonly vacancies: Int32Array
  readonly hired: Int32Array
  readonly rank: Int32Array
  readonly visits: Int32Array
}

function hire(task: MatchTask, target: number, order: Int32Array, from: number, to: number): void {
  task.visits[target] = task.visits[target]! + 1
  for (let at = from; at < to; at++) {
    const row = order[at]!
    task.rank[row] = at - from
    if (at - from < task.vacancies[target]!) task.hired[row] = target
  }
  order.subarray(from, to).reverse()
}

export interface SlotTask {
  readonly live: Uint8Array
  readonly leaving: Uint8Array
  readonly cellStart: Int32Array
  readonly wanted: Int32Array
  readonly arena: SlotArena
  readonly births: Int32Array
}

export interface SoloTask {
  readonly count: Int32Array
  readonly seen: Int32Array
}

function increment(task: SoloTask): void {
  for (let turn = 0; turn < 100_000; turn++) task.count[1] = turn
  task.count[0] = task.count[0]! + 1
}

export interface FailTask {
  readonly failing: number
}

/** What a team can be asked to run: one program per primitive. */
export const PROGRAMS = {
  map(member: Member, task: MapTask): void {
    mapRows(member, task, task.given.length, double, TEST_BLOCK)
  },
  tally(member: Member, task: TallyTask): void {
    const tallies = [task.sums, task.counts]
    for (let round = 0; round < 2; round++) tallyRows(member, task, task.won.length, addWon, tallies, TEST_BLOCK)
  },
  reals(member: Member, task: RealTask): void {
    const { values, sums } = task
    for (let round = 0; round < 2; round++) {
      tallyRealsInBlockOrder(member, task, values.length, addReals, [sums], TEST_BLOCK)
    }
  },
  match(member: Member, task: MatchTask): void {
    const { arena, targetOf, vacancies } = task
    matchRequests(member, task, arena, targetOf.length, vacancies.length, targetOf, hire, TEST_BLOCK)
  },
  slots(member: Member, task: SlotTask): void {
    retireRows(member, task.live.length, task.live, task.leaving)
    const births = spawnRows(member, task.arena, task.live, task.cellStart, task.wanted)
    task.births[member.index] = births
    member.sync()
  },
  solo(member: Member, task: SoloTask): void {
    for (let time = 1; time <= 10; time++) {
      solo(member, task, increment)
      if (task.count[0] === time) task.seen[member.index] = task.seen[member.index]! + 1
      member.sync()
    }
  },
  fail(member: Member, task: FailTask): void {
    member.sync()
    if (member.index === task.failing) throw new RangeError('a rule failed')
    member.sync()
  },
}

/** Name of a program. */
export type ProgramName = keyof typeof PROGRAMS

/** What a program works on. */
export type TaskOf<N extends ProgramName> = Parameters<(typeof PROGRAMS)[N]>[1]
