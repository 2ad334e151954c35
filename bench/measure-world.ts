import { parseMonth } from '../src/base/months.ts'
import { launchCrew } from '../src/engine/launch-crew.ts'
import { SOLO_MEMBER } from '../src/engine/member.ts'
import { MONTHLY_IDS } from '../src/indicators/monthly-declarations.ts'
import { openEconomy } from '../src/simulation/open-economy.ts'
import type { RecordedRequest } from '../src/simulation/recorder.ts'
import { openCrewRun } from '../src/simulation/simulate-crew.ts'
import type { Collections } from './collector-watch.ts'
import type { CrewOfBench } from './crew-of-bench.ts'
import type { WorldFlags } from './flags.ts'
import { clockOf, type MonthFigures, measureMonths } from './measure-months.ts'

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

function requestOf(flags: WorldFlags): RecordedRequest {
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

async function measureCrew(flags: WorldFlags, crew: CrewOfBench['run']): Promise<MonthFigures> {
  const [figures] = await launchCrew<CrewOfBench, MonthFigures | null>({
    entry: new URL('./crew-of-bench.js', import.meta.url),
    threads: flags.threads,
    payload: { run: crew, flags },
  })
  if (figures === undefined || figures === null) throw new Error('the crew measured nothing')
  return figures
}

const hundredths = (value: number) => Math.round(value * 100) / 100

function rounded(values: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, hundredths(value)]))
}

/** Opens an economy, lets it burn in, and measures its recorded months by phase. */
export async function measureWorld(flags: WorldFlags): Promise<WorldFigures> {
  const request = requestOf(flags)
  const clock = clockOf(flags)
  const opened = clock()
  const crew = flags.threads > 1 ? openCrewRun(request) : null
  const economy = crew === null ? openEconomy(request, []).economy : null
  const setupSeconds = (clock() - opened) / 1000
  const figures =
    economy !== null ? await measureMonths(SOLO_MEMBER, economy, request, flags) : await measureCrew(flags, crew!)
  return {
    seconds: figures.seconds,
    personMonthsPerSecond: Math.round(figures.personMonths / figures.seconds),
    peakRssMb: hundredths(process.resourceUsage().maxRSS / 1024),
    bytesPerPerson: hundredths(figures.bytes / figures.persons),
    phases: rounded(figures.phases),
    fastest: rounded(figures.fastest),
    gc: figures.gc,
    setupSeconds: hundredths(setupSeconds),
    persons: figures.persons,
    nanosecondsPerPersonMonth: hundredths((figures.seconds * 1e9) / figures.personMonths),
    referenceNanoseconds: hundredths(figures.referenceNanoseconds),
    stateHash: figures.stateHash,
  }
}
