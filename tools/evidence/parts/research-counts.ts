import { SOLO_MEMBER } from '../../../src/engine/member.ts'
import { runMonth } from '../../../src/phases/month.ts'
import { openEconomy } from '../../../src/simulation/open-economy.ts'
import { COUNTED_KINDS, OUTCOME_COLUMNS, PROJECT_KIND } from '../../../src/world/research-columns.ts'
import { type NoPolicyTask, noPolicyRequest } from './no-policy.ts'

type Counts = Record<keyof typeof OUTCOME_COLUMNS, number>

/** What research of the recorded months led to, by kind of programme, in counts and won at base-year prices. */
export interface ResearchCounts {
  readonly national: Counts
  readonly local: Counts
  readonly parameters: Readonly<Record<string, number>>
}

/** Simulates without policy and counts research outcomes from the start of the record on. */
export function countResearch(task: NoPolicyTask): ResearchCounts {
  const { economy } = openEconomy(noPolicyRequest(task), [])
  const { outcomes, parameters } = economy.world
  const names = Object.keys(OUTCOME_COLUMNS) as (keyof Counts)[]
  const empty = () => Object.fromEntries(names.map((name) => [name, 0])) as Counts
  const counts = { national: empty(), local: empty() }
  for (let month = 0; month < task.burnInMonths + task.months; month++) {
    runMonth(economy, SOLO_MEMBER)
    if (month < task.burnInMonths) continue
    for (const name of names)
      for (let row = 0; row < outcomes[name].length; row++)
        counts[row % COUNTED_KINDS === PROJECT_KIND.NATIONAL ? 'national' : 'local'][name] += outcomes[name][row]!
  }
  return { ...counts, parameters: { ...parameters } }
}
