import { firstStart } from '../pack/index.ts'
import { agencies } from './agencies.ts'
import { businessCycle } from './business-cycle.ts'
import { cooperation } from './cooperation.ts'
import { corridor } from './corridor.ts'
import { firmDemography } from './firm-demography.ts'
import { firmSizes } from './firm-sizes.ts'
import { graduates } from './graduates.ts'
import { hindcast } from './hindcast.ts'
import { institutions } from './institutions.ts'
import { labourFlows } from './labour-flows.ts'
import { productivity } from './productivity.ts'
import type { Across, Measures, RunRecord, Topic } from './record.ts'
import { regions } from './regions.ts'
import { research } from './research.ts'
import { shortage } from './shortage.ts'
import { support } from './support.ts'
import { venture } from './venture.ts'
import { wages } from './wages.ts'

/** Every topic; a further one is one line here and one file beside. */
export const TOPICS: readonly Topic[] = [
  institutions,
  graduates,
  research,
  venture,
  support,
  agencies,
  cooperation,
  shortage,
  regions,
  corridor,
  firmSizes,
  firmDemography,
  productivity,
  businessCycle,
  labourFlows,
  wages,
]

/** How each measure is taken, in words, by its name without what follows a colon. */
export const MEASURES: Readonly<Record<string, string>> = Object.assign(
  {},
  ...[...TOPICS, hindcast].map((topic) => topic.measures),
)

const ACROSS: Readonly<Record<string, Across>> = Object.assign({}, ...TOPICS.map((topic) => topic.across ?? {}))

/** A measure without the id that it is taken of. */
export function nameOfMeasure(measure: string): string {
  return measure.split(':')[0]!
}

/** How the values of several runs make one. */
export function acrossRuns(measure: string): Across {
  return ACROSS[nameOfMeasure(measure)] ?? 'mean'
}

/** Whether a measure is of runs from an earlier base year. */
export function isHindcast(measure: string): boolean {
  return nameOfMeasure(measure) in hindcast.measures
}

/** All measures of one run; of a run from an earlier base year those of the hindcast alone. */
export function measureRun(record: RunRecord): Measures {
  const isPast = record.observations.firstMonth < firstStart(record.pack.baseYears.at(-1)!)
  return isPast ? hindcast.measure(record) : Object.assign({}, ...TOPICS.map((topic) => topic.measure(record)))
}
