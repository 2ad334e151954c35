/** A balanced panel of pairs of places: rows are pair × time, with the places of each pair. */
export interface PairPanel {
  readonly origins: readonly number[]
  readonly destinations: readonly number[]
  readonly times: number
  /** Log flow by pair × time. */
  readonly outcome: Float64Array
  /** Regressors, each by pair × time. */
  readonly regressors: readonly Float64Array[]
}

/** A slope with its standard error. */
export interface Slope {
  readonly estimate: number
  readonly error: number
}

/** Takes pair and time means out, which leaves what neither a pair nor a year explains. */
function demean(values: Float64Array, times: number): Float64Array {
  const pairs = values.length / times
  const byPair = new Float64Array(pairs)
  const byTime = new Float64Array(times)
  let all = 0
  values.forEach((value, row) => {
    byPair[Math.floor(row / times)]! += value / times
    byTime[row % times]! += value / pairs
    all += value / values.length
  })
  return values.map((value, row) => value - byPair[Math.floor(row / times)]! - byTime[row % times]! + all)
}

/** Inverse of a small symmetric matrix by elimination with pivots. */
function invert(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))])
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let row = column + 1; row < size; row++)
      if (Math.abs(work[row]![column]!) > Math.abs(work[pivot]![column]!)) pivot = row
    ;[work[column], work[pivot]] = [work[pivot]!, work[column]!]
    const lead = work[column]!.map((value) => value / work[column]![column]!)
    work[column] = lead
    for (let row = 0; row < size; row++)
      if (row !== column) work[row] = work[row]!.map((value, k) => value - work[row]![column]! * lead[k]!)
  }
  return work.map((row) => row.slice(size))
}

/** Sums of score by group, multiplied out: the middle of a clustered covariance. */
function clustered(scores: readonly Float64Array[], group: (row: number) => number): number[][] {
  const sums = scores.map(() => new Map<number, number>())
  scores.forEach((score, k) => {
    score.forEach((value, row) => {
      sums[k]!.set(group(row), (sums[k]!.get(group(row)) ?? 0) + value)
    })
  })
  return sums.map((one) => sums.map((other) => [...one].reduce((sum, [id, value]) => sum + value * other.get(id)!, 0)))
}

/**
 * Slopes of the within estimator with effects of pairs and years; errors clustered by origin and by destination
 * (Cameron, Gelbach and Miller 2011).
 */
export function estimateSlopes({ origins, destinations, times, outcome, regressors }: PairPanel): Slope[] {
  const y = demean(outcome, times)
  const x = regressors.map((values) => demean(values, times))
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, row) => sum + value * b[row]!, 0)
  const bread = invert(x.map((a) => x.map((b) => dot(a, b))))
  const moments = x.map((a) => dot(a, y))
  const estimates = bread.map((row) => row.reduce((sum, value, k) => sum + value * moments[k]!, 0))
  const residuals = y.map((value, row) => value - estimates.reduce((sum, slope, k) => sum + slope * x[k]![row]!, 0))
  const scores = x.map((values) => values.map((value, row) => value * residuals[row]!))
  const pair = (row: number) => Math.floor(row / times)
  const byOrigin = clustered(scores, (row) => origins[pair(row)]!)
  const byDestination = clustered(scores, (row) => destinations[pair(row)]!)
  const byPair = clustered(scores, pair)
  const middle = byOrigin.map((row, i) => row.map((value, j) => value + byDestination[i]![j]! - byPair[i]![j]!))
  return estimates.map((estimate, k) => {
    const row = bread[k]!
    const variance = row.reduce(
      (sum, left, i) => sum + row.reduce((inner, right, j) => inner + left * right * middle[i]![j]!, 0),
      0,
    )
    return { estimate, error: Math.sqrt(Math.max(0, variance)) }
  })
}
