import type { RecordedRun } from '../results/read-runs.ts'
import { mean } from '../statistics/mean.ts'
import { meanInterval } from '../statistics/mean-interval.ts'
import { studentQuantile } from '../statistics/student-quantile.ts'
import { finiteOrNull } from '../statistics/study-table.ts'
import { variance } from '../statistics/variance.ts'

/** A finished result to compare. */
export interface ComparedResult {
  readonly name: string
  readonly id: string
  readonly seed: string
  readonly packHash: string
  readonly code: string
  readonly runs: readonly RecordedRun[]
}

/** Difference of one mix of one result to the reference, in the outcome's unit. */
export interface Comparison {
  readonly result: string
  readonly mix: string
  /** `indicator@window`. */
  readonly outcome: string
  readonly mean: number
  readonly difference: number
  readonly low: number | null
  readonly high: number | null
  readonly replications: number
  readonly paired: boolean
}

const CONFIDENCE = 0.95

/**
 * Compares every mix of every result with the first mix of the first. Results of the same seed are paired by
 * replication; others are compared as independent samples, and a remark says so, as it does for other packs or code.
 */
export function compareResults(results: readonly ComparedResult[]): {
  readonly paired: boolean
  readonly remarks: readonly string[]
  readonly rows: readonly Comparison[]
} {
  const base = results[0]!
  const referenceMix = base.runs[0]?.mix ?? base.id
  const reference = base.runs.filter((run) => run.mix === referenceMix)
  const remarks = results.slice(1).flatMap((result) => remarksOn(result, base))
  const rows = results.flatMap((result) => {
    const mixes = [...new Set(result.runs.map((run) => run.mix))]
    return mixes
      .filter((mix) => result !== base || mix !== referenceMix)
      .flatMap((mix) => compareMix(result, mix, reference, result.seed === base.seed))
  })
  return { paired: results.every((result) => result.seed === base.seed), remarks, rows }
}

function remarksOn(result: ComparedResult, base: ComparedResult): string[] {
  const differs = [
    result.packHash === base.packHash ? '' : 'another country pack',
    result.code === base.code ? '' : 'another version of the program',
  ].filter((text) => text !== '')
  const unpaired = `${result.name} and ${base.name} have different seeds: not paired, compared as independent samples`
  return [
    ...(result.seed === base.seed ? [] : [unpaired]),
    ...differs.map((text) => `${result.name} was made with ${text} than ${base.name}`),
  ]
}

function compareMix(
  result: ComparedResult,
  mix: string,
  reference: readonly RecordedRun[],
  paired: boolean,
): Comparison[] {
  const runs = result.runs.filter((run) => run.mix === mix)
  const keys = Object.keys(runs[0]?.outcomes ?? {}).filter((key) => key in (reference[0]?.outcomes ?? {}))
  return keys.flatMap((key) => {
    const own = valuesOf(runs, key)
    const other = valuesOf(reference, key)
    if (own.size === 0 || other.size === 0) return []
    const shared = [...own.keys()].filter((replication) => other.has(replication))
    const difference = paired
      ? meanInterval(
          Float64Array.from(shared, (replication) => own.get(replication)! - other.get(replication)!),
          CONFIDENCE,
        )
      : welchInterval(Float64Array.from(own.values()), Float64Array.from(other.values()))
    if (!Number.isFinite(difference.estimate)) return []
    return [
      {
        result: result.name,
        mix,
        outcome: key,
        mean: mean(Float64Array.from(own.values())),
        difference: difference.estimate,
        low: finiteOrNull(difference.low),
        high: finiteOrNull(difference.high),
        replications: paired ? shared.length : own.size,
        paired,
      },
    ]
  })
}

function valuesOf(runs: readonly RecordedRun[], key: string): Map<number, number> {
  const values = new Map<number, number>()
  for (const run of runs) {
    const value = run.outcomes[key]
    if (typeof value === 'number') values.set(run.replication, value)
  }
  return values
}

/** Interval of a difference of means of independent samples (Welch 1947). */
function welchInterval(own: Float64Array, other: Float64Array) {
  const estimate = mean(own) - mean(other)
  const [first, second] = [variance(own) / own.length, variance(other) / other.length]
  const spread = first + second
  const freedom = (spread * spread) / ((first * first) / (own.length - 1) + (second * second) / (other.length - 1))
  const half = studentQuantile((1 + CONFIDENCE) / 2, freedom) * Math.sqrt(spread)
  return { estimate, low: estimate - half, high: estimate + half }
}
