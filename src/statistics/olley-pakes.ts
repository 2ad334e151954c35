import { mean } from './mean.ts'

/** Aggregate log productivity of firms and its two parts (Olley and Pakes 1996): `aggregate = average + covariance`. */
export interface OlleyPakes {
  /** Mean of log productivity weighted by shares. */
  readonly aggregate: number
  /** Unweighted mean over firms. */
  readonly average: number
  /** Sum of (share − mean share) × (log productivity − mean): how far the larger firms are the more productive. */
  readonly covariance: number
}

/** Splits the aggregate `logProductivities` of firms by their `sizes` (non-negative, any sum); NaN without size. */
export function decomposeOlleyPakes(logProductivities: ArrayLike<number>, sizes: ArrayLike<number>): OlleyPakes {
  const average = mean(logProductivities)
  let total = 0
  for (let firm = 0; firm < sizes.length; firm++) total += sizes[firm]
  let covariance = 0
  for (let firm = 0; firm < sizes.length; firm++) {
    covariance += (sizes[firm] / total - 1 / sizes.length) * (logProductivities[firm] - average)
  }
  return { aggregate: average + covariance, average, covariance }
}
