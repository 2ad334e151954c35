import { formatMonth } from '../base/months.ts'
import { type Database, quoteName, quoteText } from '../results/database.ts'
import { listTables } from '../results/views.ts'

/** Monthly values of one column in one run and region, in the order of months. */
export interface RunSeries {
  readonly mix: string
  readonly replication: number
  readonly region: string
  readonly values: readonly number[]
}

/** Reads a product of recorded columns over months `first` to `last`; null where a column was not recorded. */
export async function readSeries(
  database: Database,
  directory: string,
  columns: readonly string[],
  first: number,
  last: number,
): Promise<RunSeries[] | null> {
  if (!listTables(directory).includes('series')) return null
  const source = `read_parquet(${quoteText(`${directory}/data/series/part-*.parquet`)})`
  const described = await database.query(`DESCRIBE SELECT * FROM ${source}`)
  const known = described.map((row) => row.column_name)
  if (!columns.every((column) => known.includes(column))) return null
  const product = columns.map((column) => `${quoteName(column)}::DOUBLE`).join(' * ')
  const rows = await database.query(`
    SELECT mix, replication, region, list(${product} ORDER BY month) AS monthly FROM ${source}
    WHERE month BETWEEN ${quoteText(formatMonth(first))} AND ${quoteText(formatMonth(last))}
    GROUP BY mix, replication, region ORDER BY mix, replication, region`)
  return rows.map((row) => ({
    mix: String(row.mix),
    replication: Number(row.replication),
    region: String(row.region),
    values: (row.monthly as { readonly items: readonly (number | null)[] }).items.map((value) => value ?? Number.NaN),
  }))
}

/** Whole won that each run spent on its policies, by `mix/replication`. */
export async function readSpending(database: Database, directory: string): Promise<Map<string, number>> {
  if (!listTables(directory).includes('budget')) return new Map()
  const source = `read_parquet(${quoteText(`${directory}/data/budget/part-*.parquet`)})`
  const rows = await database.query(
    `SELECT mix, replication, sum(spent) AS spent FROM ${source} GROUP BY mix, replication`,
  )
  return new Map(rows.map((row) => [`${row.mix}/${row.replication}`, Number(row.spent)]))
}
