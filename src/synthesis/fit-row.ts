/** One margin of the base year: what the pack asks for and what the synthesised economy has. */
export interface FitRow {
  /** What is compared, e.g. `persons by place and age`. */
  readonly table: string
  /** Which margin of it, e.g. `seoul 20`. */
  readonly margin: string
  /** The pack’s number, divided by `personsPerAgent` where it counts or pays. */
  readonly wanted: number
  readonly got: number
  /** `got` less `wanted`. */
  readonly difference: number
  readonly unit: string
}

/** A row of a fit report. */
export function fitRow(table: string, unit: string, margin: string, wanted: number, got: number): FitRow {
  return { table, margin, wanted, got, difference: got - wanted, unit }
}

/** Rows of one table, one for each name, from two columns in the same order. */
export function fitRows(
  table: string,
  unit: string,
  names: readonly string[],
  wanted: ArrayLike<number>,
  got: ArrayLike<number>,
): FitRow[] {
  return names.map((name, index) => fitRow(table, unit, name, wanted[index]!, got[index]!))
}

/** Sums each column of `values`, row-major with `columns` columns. */
export function sumColumns(values: Float64Array, columns: number): Float64Array {
  const sums = new Float64Array(columns)
  for (let at = 0; at < values.length; at++) sums[at % columns]! += values[at]!
  return sums
}

/** Sums each row of `values`, row-major with `columns` columns. */
export function sumRows(values: Float64Array, columns: number): Float64Array {
  const sums = new Float64Array(values.length / columns)
  for (let at = 0; at < values.length; at++) sums[Math.floor(at / columns)]! += values[at]!
  return sums
}

/** Sums values by the group of their row. */
export function sumGroups(values: Float64Array, groupOf: (row: number) => number, groups: number): Float64Array {
  const sums = new Float64Array(groups)
  for (let row = 0; row < values.length; row++) sums[groupOf(row)]! += values[row]!
  return sums
}
