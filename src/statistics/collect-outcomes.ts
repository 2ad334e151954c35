import type { OutcomeColumns } from './study-input.ts'

/** Outcomes of one run by `indicator@window` (null outside the run), or null for the whole of a failed run. */
export interface RunOutcomes {
  readonly mix: string
  /** Counts from 1. */
  readonly replication: number
  readonly outcomes: Readonly<Record<string, number | null>> | null
}

/** An outcome as the user named it, with the indicator that it reads. */
export interface NamedIndicator {
  readonly name: string
  readonly indicator: string
  readonly windows: readonly string[]
}

/** Columns of a study and the replications that they belong to, ascending. */
export interface CollectedOutcomes {
  readonly replications: readonly number[]
  readonly values: Readonly<Record<string, OutcomeColumns>>
}

/**
 * Turns runs in any order into a study's columns: NaN for a failed or missing run, no column where every finished run
 * of a mix has null.
 */
export function collectOutcomes(
  runs: readonly RunOutcomes[],
  indicators: readonly NamedIndicator[],
): CollectedOutcomes {
  const replications = [...new Set(runs.map((run) => run.replication))].sort((first, second) => first - second)
  const byMix = new Map<string, Map<number, RunOutcomes>>()
  for (const run of runs) {
    const ofMix = byMix.get(run.mix) ?? new Map<number, RunOutcomes>()
    byMix.set(run.mix, ofMix.set(run.replication, run))
  }
  const values: Record<string, OutcomeColumns> = {}
  for (const [mix, ofMix] of byMix) {
    const columns: Record<string, Float64Array> = {}
    for (const { name, indicator, windows } of indicators) {
      for (const window of windows) {
        const column = Float64Array.from(
          replications,
          (replication) => ofMix.get(replication)?.outcomes?.[`${indicator}@${window}`] ?? Number.NaN,
        )
        if (column.some((value) => !Number.isNaN(value))) columns[`${name}@${window}`] = column
      }
    }
    values[mix] = columns
  }
  return { replications, values }
}
