import { drawResamples, type Resamples } from './bootstrap-indices.ts'
import { type Pairs, pairDifferences } from './paired-differences.ts'
import type { SmallestEffect, StudyInput, StudyOutcome } from './study-input.ts'
import { seedUniform } from './uniform-source.ts'

const USUAL_RESAMPLES = 2000

/** A study's columns in ascending order of replications, with one set of resamples for each number of replications. */
export interface StudyView {
  readonly input: StudyInput
  readonly reference: string
  /** Column of an arm by key `outcome@window`; NaN throughout if absent. */
  column(mix: string, key: string): Float64Array
  /** Column of the reference over the same months as the arm's. */
  referenceColumn(mix: string, key: string): Float64Array
  /** Arm and reference, reduced to the replications that finished in both. */
  pairs(mix: string, key: string): Pairs
  /** Differences by replication, NaN where a run failed; zero for the reference. */
  differences(mix: string, key: string): Float64Array
  /** The resamples of `count` whole replications; always the same for a count. */
  resamples(count: number): Resamples
}

/** Opens a study for its summaries. The order in which replications are given does not matter. */
export function viewStudy(input: StudyInput): StudyView {
  const order = input.replications.map((_, position) => position)
  order.sort((first, second) => input.replications[first] - input.replications[second])
  const reference = input.mixes.find((mix) => mix.role === 'reference')?.name ?? ''
  const drawn = new Map<number, Resamples>()
  const uniform = seedUniform(input.seed, 'bootstrap')
  const sorted = (values: ArrayLike<number> | undefined): Float64Array =>
    Float64Array.from(order, (position) => values?.[position] ?? Number.NaN)
  const column = (mix: string, key: string): Float64Array => sorted(input.values[mix]?.[key])
  const referenceColumn = (mix: string, key: string): Float64Array =>
    sorted(input.referenceFor?.[mix]?.[key] ?? input.values[reference]?.[key])
  return {
    input,
    reference,
    column,
    referenceColumn,
    pairs: (mix, key) => pairDifferences(column(mix, key), referenceColumn(mix, key)),
    differences: (mix, key) => {
      if (mix === reference) return new Float64Array(order.length)
      const other = referenceColumn(mix, key)
      return column(mix, key).map((value, row) => value - other[row])
    },
    resamples: (count) => {
      const found = drawn.get(count) ?? drawResamples(input.resamples ?? USUAL_RESAMPLES, count, uniform)
      drawn.set(count, found)
      return found
    },
  }
}

/** The smallest effect of an outcome that counts in a window; null if none is stated. */
export function smallestEffectOf(outcome: StudyOutcome, window: string): SmallestEffect | null {
  return outcome.smallestEffect?.[window] ?? outcome.smallestEffect?.['*'] ?? null
}
