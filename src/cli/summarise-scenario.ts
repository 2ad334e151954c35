import { formatMonth } from '../base/months.ts'
import type { ReadScenario } from '../scenario/read-scenario.ts'

/** The line that `regio check` prints for a valid file: what running it would do. */
export function summariseScenario(file: string, { scenario, kind, baseYear }: ReadScenario): string {
  if (scenario === undefined) return `${file}: a valid ${kind}`
  const { run, replications, mixes, placebos } = scenario
  const count = replications.stopWhen ? `${replications.min} to ${replications.max}` : String(replications.count)
  const parts = [
    `${run.months} months from ${formatMonth(run.start)}, base year ${baseYear}`,
    ...(kind === 'Bench' ? [plural(mixes.length, 'mix', 'mixes'), plural(placebos.length, 'placebo', 'placebos')] : []),
    `${count} replications`,
    `${run.personsPerAgent} persons per agent`,
  ]
  return `${file}: a valid ${kind}, ${parts.join(', ')}`
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
