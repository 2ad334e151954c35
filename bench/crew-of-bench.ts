// A thread of a crew whose months are measured; member 0 measures.
import { joinCrew } from '../src/engine/join-crew.ts'
import { type CrewRun, joinEconomy } from '../src/simulation/crew-program.ts'
import type { WorldFlags } from './flags.ts'
import { followMonths, type MonthFigures, measureMonths } from './measure-months.ts'

/** What the members of a measured crew share. */
export interface CrewOfBench {
  readonly run: CrewRun
  readonly flags: WorldFlags
}

await joinCrew<CrewOfBench, MonthFigures | null>(() => async (member, { run, flags }) => {
  const economy = joinEconomy(member, run)
  if (member.index === 0) return measureMonths(member, economy, run.request, flags)
  followMonths(member, economy, flags)
  return null
})
