/** A summary table: every row has exactly these columns, in this order. */
export interface StudyTable {
  readonly columns: readonly string[]
  readonly rows: readonly StudyRow[]
}

/** A row of a summary table, ready for CSV; null is an empty cell. */
export type StudyRow = Readonly<Record<string, string | number | null>>

/** The number, or null for NaN and infinities, which no table shows. */
export function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

/** Builds a table whose rows are typed records over `columns`. */
export function makeTable<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string | number | null>>[],
): StudyTable {
  const ordered = rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column]])))
  return { columns, rows: ordered }
}
