/** Rows of equal length reduced to the positions at which all of them are finite. */
export function completeCases(rows: readonly ArrayLike<number>[]): Float64Array[] {
  const length = Math.min(...rows.map((row) => row.length))
  const kept = Array.from({ length }, (_, position) => position).filter((position) =>
    rows.every((row) => Number.isFinite(row[position])),
  )
  return rows.map((row) => Float64Array.from(kept, (position) => row[position]))
}
