import type { RunTableName } from '../base/run.ts'

/** DuckDB types of the columns that the writer makes. */
export type ColumnType = 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'DOUBLE'

/** Columns that users are promised in each table, after `mix` and `replication`, with their types. */
export const PROMISED_COLUMNS: Readonly<Record<RunTableName, Readonly<Record<string, ColumnType>>>> = {
  series: { month: 'VARCHAR', region: 'VARCHAR' },
  flows: { month: 'VARCHAR', origin: 'VARCHAR', destination: 'VARCHAR', kind: 'VARCHAR', persons: 'BIGINT' },
  budget: {
    month: 'VARCHAR',
    region: 'VARCHAR',
    policy: 'VARCHAR',
    line: 'VARCHAR',
    planned: 'BIGINT',
    spent: 'BIGINT',
    unspent: 'BIGINT',
  },
  accounts: {
    month: 'VARCHAR',
    region: 'VARCHAR',
    payer: 'VARCHAR',
    payee: 'VARCHAR',
    flow: 'VARCHAR',
    won: 'BIGINT',
  },
  persons: {
    month: 'VARCHAR',
    place: 'VARCHAR',
    stock: 'BIGINT',
    entrants: 'BIGINT',
    deaths: 'BIGINT',
    in: 'BIGINT',
    out: 'BIGINT',
  },
}

/** Rows of a Parquet row group; fixed, because it shapes the bytes. */
export const ROW_GROUP_ROWS = 122_880

/** Options of every Parquet file that is written. */
export const PARQUET_OPTIONS = `FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${ROW_GROUP_ROWS}`

/** File name of a part, from its number. */
export function partFileName(part: number): string {
  return `part-${String(part).padStart(5, '0')}.parquet`
}
