import type { ResolvedScenario } from '../scenario/resolved.ts'

const RUNS_PER_PART = 24
const AGENT_MONTHS_PER_PART = 300_000_000
const PERSONS_OF_A_COUNTRY = 50_000_000

/**
 * Whole replications that one part holds: few enough that a kill loses minutes at most, enough that parts are not
 * dust. It depends on the plan alone, never on workers, so that the files are the same however the work was shared;
 * a study that may stop between batches has parts that end where batches do.
 */
export function replicationsPerPart(scenario: ResolvedScenario, arms: number): number {
  const { personsPerAgent, months, burnInMonths } = scenario.run
  const { min, batch, stopWhen } = scenario.replications
  const agentMonths = (PERSONS_OF_A_COUNTRY / personsPerAgent) * (months + burnInMonths)
  const runs = Math.min(RUNS_PER_PART, AGENT_MONTHS_PER_PART / agentMonths)
  let perPart = Math.max(1, Math.floor(runs / arms))
  while (stopWhen !== undefined && (min % perPart !== 0 || batch % perPart !== 0)) perPart -= 1
  return perPart
}
