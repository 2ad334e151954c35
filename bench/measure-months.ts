import { performance } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import type { Member } from '../src/engine/member.ts'
import type { PhaseObserver } from '../src/engine/phase.ts'
import type { Economy } from '../src/phases/economy.ts'
import { runMonth } from '../src/phases/month.ts'
import { createRecorder, finishRecording, type RecordedRequest, recordMonth } from '../src/simulation/recorder.ts'
import { budgetTable } from '../src/simulation/recorder-budget.ts'
import { STATUS } from '../src/world/person-columns.ts'
import { stateHash } from '../src/world/state-hash.ts'
import { type Collections, watchCollector } from './collector-watch.ts'
import type { WorldFlags } from './flags.ts'
import { referenceNanoseconds } from './reference-loop.ts'

/** What the measured months took; times by phase in nanoseconds per person-month. */
export interface MonthFigures {
  readonly seconds: number
  readonly personMonths: number
  /** Persons and bytes of all columns at the end. */
  readonly persons: number
  readonly bytes: number
  readonly phases: Readonly<Record<string, number>>
  readonly fastest: Readonly<Record<string, number>>
  readonly gc: Collections
  readonly referenceNanoseconds: number
  readonly stateHash: string
}

/** Milliseconds on the wall, or of all processors that the process kept busy. */
export function clockOf(flags: WorldFlags): () => number {
  if (flags.clock === 'wall') return () => performance.now()
  return () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  }
}

function headsOf(economy: Economy): number {
  const { status } = economy.world.persons
  let heads = 0
  for (let person = 0; person < status.length; person++) if (status[person] !== STATUS.VACANT) heads++
  return heads
}

function bytesOf(economy: Economy): number {
  let bytes = 0
  for (const { array } of economy.world.columns.values()) bytes += array.byteLength
  return bytes
}

/** Simulates burn-in and measured months as a member of a crew that does not measure. */
export function followMonths(member: Member, economy: Economy, flags: WorldFlags): void {
  for (let month = 0; month < flags.burnIn + flags.months; month++) runMonth(economy, member)
}

/** Simulates burn-in, then measures and records the months that follow, as member 0. */
export async function measureMonths(
  member: Member,
  economy: Economy,
  request: RecordedRequest,
  flags: WorldFlags,
): Promise<MonthFigures> {
  const clock = clockOf(flags)
  const recorder = createRecorder(economy, request)
  for (let month = 0; month < flags.burnIn; month++) runMonth(economy, member)
  const spent: Record<string, number> = {}
  const fastest: Record<string, number> = {}
  let heads = headsOf(economy)
  const add = (phase: string, milliseconds: number) => {
    spent[phase] = (spent[phase] ?? 0) + milliseconds
    fastest[phase] = Math.min(fastest[phase] ?? Infinity, (milliseconds * 1e6) / heads)
  }
  const observer: PhaseObserver = { clock, passed: add }
  const watch = watchCollector()
  let personMonths = 0
  let milliseconds = 0
  for (let month = 0; month < flags.months; month++) {
    await setImmediate()
    const started = clock()
    runMonth(economy, member, observer)
    const closed = clock()
    recordMonth(recorder)
    add('recording', clock() - closed)
    milliseconds += clock() - started
    heads = headsOf(economy)
    personMonths += heads
  }
  const gc = await watch.stop()
  finishRecording(recorder, budgetTable(recorder.budget, economy))
  const phases = Object.fromEntries(Object.entries(spent).map(([name, time]) => [name, (time * 1e6) / personMonths]))
  return {
    seconds: milliseconds / 1000,
    personMonths,
    persons: heads,
    bytes: bytesOf(economy),
    phases,
    fastest,
    gc,
    referenceNanoseconds: referenceNanoseconds(),
    stateHash: stateHash(economy.world),
  }
}
