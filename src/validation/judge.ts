import type { TargetRecord } from '../pack/pack.ts'
import { mean } from '../statistics/mean.ts'
import { standardDeviation } from '../statistics/standard-deviation.ts'
import type { Measures } from './record.ts'
import { acrossRuns } from './topics.ts'

/** What a target comes to. */
export const VERDICTS = ['inside', 'outside', 'wrong sign', 'not measured'] as const
export type Verdict = (typeof VERDICTS)[number]

/** A target beside what the runs say. */
export interface JudgedTarget {
  readonly record: TargetRecord
  /** Over the runs; null where none measures it. */
  readonly simulated: number | null
  /** Standard deviation over the runs; null below two. */
  readonly spread: number | null
  /** Runs that measure it. */
  readonly runs: number
  readonly verdict: Verdict
}

/** The sign that bounds ask for: 1, −1, or 0 where they ask for none. */
export function wantedSign(low: number | null, high: number | null): number {
  if (low !== null && low >= 0) return 1
  return high !== null && high <= 0 ? -1 : 0
}

/** Where a simulated value lies; a bound of zero with the other side open is not met by zero itself. */
export function judge(simulated: number | null, low: number | null, high: number | null): Verdict {
  if (simulated === null || !Number.isFinite(simulated)) return 'not measured'
  if (simulated * wantedSign(low, high) < 0) return 'wrong sign'
  if (simulated === 0 && ((low === 0 && high === null) || (high === 0 && low === null))) return 'outside'
  return (low === null || simulated >= low) && (high === null || simulated <= high) ? 'inside' : 'outside'
}

function combine(values: readonly number[], across: 'mean' | 'lowest' | 'highest'): number {
  if (across === 'lowest') return Math.min(...values)
  return across === 'highest' ? Math.max(...values) : mean(values)
}

/** Judges every target by the measures of several runs; runs that do not measure it are left out. */
export function judgeTargets(targets: readonly TargetRecord[], runs: readonly Measures[]): JudgedTarget[] {
  return targets.map((record) => {
    const values = runs.map((run) => run[record.measure]!).filter((value) => Number.isFinite(value))
    const simulated = values.length === 0 ? null : combine(values, acrossRuns(record.measure))
    return {
      record,
      simulated,
      spread: values.length < 2 ? null : standardDeviation(values),
      runs: values.length,
      verdict: judge(simulated, record.low, record.high),
    }
  })
}

/** How many targets are inside, of those that count. */
export interface Tally {
  readonly inside: number
  readonly of: number
}

/** Targets inside of all that `counts` names; those not measured count as misses. */
export function tallyTargets(judged: readonly JudgedTarget[], counts: (target: TargetRecord) => boolean): Tally {
  const chosen = judged.filter(({ record }) => counts(record))
  return { inside: chosen.filter(({ verdict }) => verdict === 'inside').length, of: chosen.length }
}
