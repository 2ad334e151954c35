import { log } from '../base/log.ts'
import { weightedMean } from './weighted-mean.ts'

/** Theil's T index of a distribution, at least 0; its parts between and within groups sum to `total`. */
export interface TheilParts {
  readonly total: number
  readonly between: number
  readonly within: number
}

/**
 * Theil's T of positive `values` (for example income per head) of units with population `weights`, split by `groups`
 * (index of each unit's group). A zero value adds nothing; NaN if the mean is not positive.
 */
export function theil(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  groups: ArrayLike<number> = { length: 0 },
): TheilParts {
  const total = theilSum(values, weights)
  let groupCount = 1
  for (let unit = 0; unit < groups.length; unit++) groupCount = Math.max(groupCount, groups[unit] + 1)
  const sums = new Float64Array(groupCount)
  const populations = new Float64Array(groupCount)
  for (let unit = 0; unit < values.length; unit++) {
    const group = groups[unit] ?? 0
    sums[group] += weights[unit] * values[unit]
    populations[group] += weights[unit]
  }
  const means = sums.map((sum, group) => (populations[group] > 0 ? sum / populations[group] : 0))
  const between = theilSum(means, populations)
  return { total, between, within: total - between }
}

function theilSum(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  const centre = weightedMean(values, weights)
  if (!(centre > 0)) return Number.NaN
  const terms = Float64Array.from({ length: values.length }, (_, unit) => {
    const ratio = values[unit] / centre
    return ratio > 0 ? ratio * log(ratio) : 0
  })
  return weightedMean(terms, weights)
}
