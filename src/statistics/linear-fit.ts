/**
 * Least-squares coefficients of `outcome` on a constant, which comes first, and on each of `regressors`; all NaN where
 * the regressors are collinear or observations are fewer than coefficients.
 */
export function linearFit(outcome: ArrayLike<number>, regressors: readonly ArrayLike<number>[]): Float64Array {
  const size = regressors.length + 1
  const width = size + 1
  const system = new Float64Array(size * width)
  const row = new Float64Array(width)
  row[0] = 1
  for (let step = 0; step < outcome.length; step++) {
    for (let k = 1; k < size; k++) row[k] = regressors[k - 1]![step]!
    row[size] = outcome[step]!
    for (let one = 0; one < size; one++)
      for (let other = 0; other < width; other++) system[one * width + other]! += row[one]! * row[other]!
  }
  return outcome.length < size ? new Float64Array(size).fill(Number.NaN) : eliminate(system, size)
}

/** Least-squares slope of `outcome` on one regressor after the means of each group are taken out of both. */
export function slopeWithinGroups(
  outcome: ArrayLike<number>,
  regressor: ArrayLike<number>,
  groups: ArrayLike<number>,
): number {
  const y = withoutGroupMeans(outcome, groups)
  const x = withoutGroupMeans(regressor, groups)
  let products = 0
  let squares = 0
  for (let step = 0; step < y.length; step++) {
    products += x[step]! * y[step]!
    squares += x[step]! * x[step]!
  }
  return squares > 0 ? products / squares : Number.NaN
}

/** Values less the mean of their group, weighted where weights are given, same unit; groups are whole numbers from 0. */
export function withoutGroupMeans(
  values: ArrayLike<number>,
  groups: ArrayLike<number>,
  weights?: ArrayLike<number>,
): Float64Array {
  let last = -1
  for (let step = 0; step < groups.length; step++) last = Math.max(last, groups[step]!)
  const sums = new Float64Array(last + 1)
  const counts = new Float64Array(last + 1)
  for (let step = 0; step < values.length; step++) {
    const weight = weights === undefined ? 1 : weights[step]!
    sums[groups[step]!]! += weight * values[step]!
    counts[groups[step]!]! += weight
  }
  return Float64Array.from({ length: values.length }, (_, step) => {
    const group = groups[step]!
    return values[step]! - sums[group]! / counts[group]!
  })
}

/** Gauss–Jordan with pivots by column; NaN where a pivot vanishes beside what it was. */
function eliminate(system: Float64Array, size: number): Float64Array {
  const width = size + 1
  const scale = Float64Array.from({ length: size }, (_, k) => system[k * width + k]!)
  for (let column = 0; column < size; column++) {
    const pivot = system[column * width + column]!
    if (!(pivot > 1e-12 * scale[column]!)) return new Float64Array(size).fill(Number.NaN)
    for (let row = 0; row < size; row++) {
      if (row === column) continue
      const factor = system[row * width + column]! / pivot
      for (let k = column; k < width; k++) system[row * width + k]! -= factor * system[column * width + k]!
    }
  }
  return Float64Array.from({ length: size }, (_, k) => system[k * width + size]! / system[k * width + k]!)
}
