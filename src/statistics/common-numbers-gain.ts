import { correlation } from './correlation.ts'
import type { Pairs } from './paired-differences.ts'
import { variance } from './variance.ts'

/** What common random numbers achieved for one comparison. */
export interface CommonNumbersGain {
  /** Correlation of the two arms over replications, −1 to 1; NaN if one does not vary. */
  readonly correlation: number
  /** Standard deviation of a difference of independent runs over that of paired runs; Infinity if pairs never differ. */
  readonly deviationRatio: number
  /** Square of `deviationRatio`: how many independent pairs one pair is worth. Below 1, common numbers hurt. */
  readonly varianceRatio: number
}

/** Measures how much common random numbers sharpened a paired comparison; NaN below two pairs or when nothing varies. */
export function commonNumbersGain({ values, reference, differences }: Pairs): CommonNumbersGain {
  const varianceRatio = (variance(values) + variance(reference)) / variance(differences)
  return {
    correlation: correlation(values, reference),
    deviationRatio: Math.sqrt(varianceRatio),
    varianceRatio,
  }
}
