/** Two rows of outcomes by replication, reduced to the replications that finished in both. */
export interface Pairs {
  readonly values: Float64Array
  readonly reference: Float64Array
  /** `values` minus `reference`, same order. */
  readonly differences: Float64Array
}

/** Pairs two rows by position and drops every position at which one of them is NaN (a failed run). */
export function pairDifferences(values: ArrayLike<number>, reference: ArrayLike<number>): Pairs {
  const kept: number[] = []
  for (let index = 0; index < Math.min(values.length, reference.length); index++) {
    if (Number.isFinite(values[index]) && Number.isFinite(reference[index])) kept.push(index)
  }
  return {
    values: Float64Array.from(kept, (index) => values[index]),
    reference: Float64Array.from(kept, (index) => reference[index]),
    differences: Float64Array.from(kept, (index) => values[index] - reference[index]),
  }
}
