import { performance } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import { parseMonth } from '../src/base/months.ts'
import { SOLO_MEMBER } from '../src/engine/member.ts'
import type { PhaseObserver } from '../src/engine/phase.ts'
import { MONTHLY_IDS } from '../src/indicators/monthly-declarations.ts'
import type { Economy } from '../src/phases/economy.ts'
import { runMonth } from '../src/phases/month.ts'
import { openEconomy } from '../src/simulation/open-economy.ts'
import { createRecorder, finishRecording, type RecordedRequest, recordMonth } from '../src/simulation/recorder.ts'
import { budgetTable } from '../src/simulation/recorder-budget.ts'
import { STATUS } from '../src/world/person-columns.ts'
import { stateHash } from '../src/world/state-hash.ts'
import { type Collections, watchCollector } from './collector-watch.ts'
import type { WorldFlags } from './flags.ts'
import { referenceNanoseconds } from './reference-loop.ts'

/** Figures of one bench of worlds. */
export interface WorldFigures {
  /** Of the measured months, recording included. */
  readonly seconds: number
  readonly personMonthsPerSecond: number
  readonly peakRssMb: number
  /** Bytes of all columns per simulated person. */
  readonly bytesPerPerson: number
  /** Nanoseconds per person-month. */
  readonly phases: Readonly<Record<string, number>>
  /** The same of each phase's fastest month: what is left when other work on the machine is not in the way. */
  readonly fastest: Readonly<Record<string, number>>
  readonly gc: Collections
  /** Pack, synthesis and economy. */
  readonly setupSeconds: number
  readonly persons: number
  readonly nanosecondsPerPersonMonth: number
  /** Nanoseconds of a step of the reference loop, measured in the same process. */
  readonly referenceNanoseconds: number
  readonly stateHash: string
}

const START = parseMonth('2017-01')

export function requestOf(flags: WorldFlags): RecordedRequest {
  return {
    mix: 'baseline',
    replication: 1,
    seed: flags.seed,
    packFolder: flags.pack,
    startMonth: START,
    months: flags.months,
    burnInMonths: flags.burnIn,
    personsPerAgent: flags.personsPerAgent,
    parameters: {},
    policies: [],
    record: { monthly: [...MONTHLY_IDS], flows: ['job', 'graduate', 'study', 'other'] },
    threads: flags.threads,
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

function clockOf(flags: WorldFlags): () => number {
  if (flags.clock === 'wall') return () => performance.now()
  return () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  }
}

/** Opens an economy, lets it burn in, and measures its recorded months by phase. */
export async function measureWorld(flags: WorldFlags): Promise<WorldFigures> {
  const request = requestOf(flags)
  const clock = clockOf(flags)
  const opened = clock()
  const { economy } = openEconomy(request, [])
  const setupSeconds = (clock() - opened) / 1000
  const recorder = createRecorder(economy, request)
  for (let month = 0; month < flags.burnIn; month++) runMonth(economy, SOLO_MEMBER)
  const spent: Record<string, number> = {}
  const fastest: Record<string, number> = {}
  const add = (phase: string, milliseconds: number) => {
    spent[phase] = (spent[phase] ?? 0) + milliseconds
    fastest[phase] = Math.min(fastest[phase] ?? Infinity, (milliseconds * 1e6) / heads)
  }
  let heads = headsOf(economy)
  const observer: PhaseObserver = { clock, passed: add }
  const watch = watchCollector()
  let personMonths = 0
  let milliseconds = 0
  for (let month = 0; month < flags.months; month++) {
    await setImmediate()
    const started = clock()
    runMonth(economy, SOLO_MEMBER, observer)
    const closed = clock()
    recordMonth(recorder)
    add('recording', clock() - closed)
    milliseconds += clock() - started
    heads = headsOf(economy)
    personMonths += heads
  }
  const gc = await watch.stop()
  finishRecording(recorder, budgetTable(recorder.budget, economy))
  const persons = headsOf(economy)
  const peakRssMb = process.resourceUsage().maxRSS / 1024
  const hundredths = (value: number) => Math.round(value * 100) / 100
  const rounded = (values: Record<string, number>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, hundredths(value)]))
  return {
    seconds: milliseconds / 1000,
    personMonthsPerSecond: Math.round(personMonths / (milliseconds / 1000)),
    peakRssMb: hundredths(peakRssMb),
    bytesPerPerson: hundredths(bytesOf(economy) / persons),
    phases: rounded(
      Object.fromEntries(Object.entries(spent).map(([name, time]) => [name, (time * 1e6) / personMonths])),
    ),
    fastest: rounded(fastest),
    gc,
    setupSeconds: hundredths(setupSeconds),
    persons,
    nanosecondsPerPersonMonth: hundredths((milliseconds * 1e6) / personMonths),
    referenceNanoseconds: hundredths(referenceNanoseconds()),
    stateHash: stateHash(economy.world),
  }
}
