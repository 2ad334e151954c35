import { completeCases } from './complete-cases.ts'
import { mean } from './mean.ts'
import { resampleMeans } from './resample-means.ts'
import { smallSampleExpansion, spreadAbout } from './small-sample-expansion.ts'
import type { StudyView } from './study-view.ts'

/** Means of several rows over the replications that all of them have, with their bootstrap draws, resampled together. */
export interface JointDraws {
  readonly count: number
  readonly means: readonly number[]
  readonly draws: readonly Float64Array[]
}

/**
 * Resamples whole replications of all `rows` together and spreads the draws so that their tails are right in small
 * samples. Null below two complete replications.
 */
export function drawJointly(view: StudyView, rows: readonly ArrayLike<number>[]): JointDraws | null {
  const complete = completeCases(rows)
  const count = complete[0]?.length ?? 0
  if (count < 2) return null
  const resamples = view.resamples(count)
  const factor = smallSampleExpansion(count, view.input.confidence)
  const means = complete.map((row) => mean(row))
  const draws = complete.map((row, index) => spreadAbout(resampleMeans(row, resamples), means[index], factor))
  return { count, means, draws }
}
