/** Ascending copy of `values`; NaN comes last. */
export function sortNumbers(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values).sort()
}
