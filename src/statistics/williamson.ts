import { weightedMean } from './weighted-mean.ts'

/** Williamson's population-weighted coefficient of variation, at least 0, of `values` of units with `weights`. */
export function williamson(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  const centre = weightedMean(values, weights)
  const squares = Float64Array.from({ length: values.length }, (_, unit) => {
    const deviation = values[unit] - centre
    return deviation * deviation
  })
  return Math.sqrt(weightedMean(squares, weights)) / centre
}
