/**
 * Trend of Hodrick and Prescott: the values τ that minimise Σ(y − τ)² + `smoothing` · Σ(Δ²τ)², in the unit of the
 * values; a copy of the values where they are fewer than three. `smoothing` is 1600 for quarters by convention.
 */
export function hodrickPrescottTrend(values: ArrayLike<number>, smoothing: number): Float64Array {
  const count = values.length
  const trend = Float64Array.from(values)
  if (count < 3) return trend
  const diagonal = new Float64Array(count)
  const next = new Float64Array(count)
  const second = new Float64Array(count)
  for (let row = 0; row + 2 < count; row++) addSecondDifference(row, smoothing, diagonal, next, second)
  for (let row = 0; row < count; row++) diagonal[row]! += 1
  return solveBand(diagonal, next, second, trend)
}

/** Deviation of each value from the trend of Hodrick and Prescott, in the unit of the values. */
export function hodrickPrescottCycle(values: ArrayLike<number>, smoothing: number): Float64Array {
  const trend = hodrickPrescottTrend(values, smoothing)
  return trend.map((value, step) => values[step]! - value)
}

function addSecondDifference(
  row: number,
  smoothing: number,
  diagonal: Float64Array,
  next: Float64Array,
  second: Float64Array,
): void {
  diagonal[row]! += smoothing
  diagonal[row + 1]! += 4 * smoothing
  diagonal[row + 2]! += smoothing
  next[row]! -= 2 * smoothing
  next[row + 1]! -= 2 * smoothing
  second[row]! += smoothing
}

/** Solves a symmetric system with five diagonals in place by factors L·D·Lᵀ. */
function solveBand(
  diagonal: Float64Array,
  next: Float64Array,
  second: Float64Array,
  right: Float64Array,
): Float64Array {
  const count = right.length
  for (let row = 0; row < count; row++) {
    const pivot = diagonal[row]!
    const first = next[row]! / pivot
    const far = second[row]! / pivot
    if (row + 1 < count) {
      diagonal[row + 1]! -= first * next[row]!
      next[row + 1]! -= first * second[row]!
      right[row + 1]! -= first * right[row]!
    }
    if (row + 2 < count) {
      diagonal[row + 2]! -= far * second[row]!
      right[row + 2]! -= far * right[row]!
    }
  }
  for (let row = count - 1; row >= 0; row--) {
    let value = right[row]!
    if (row + 1 < count) value -= next[row]! * right[row + 1]!
    if (row + 2 < count) value -= second[row]! * right[row + 2]!
    right[row] = value / diagonal[row]!
  }
  return right
}
