import { type Database, quoteText } from '../../results/database.ts'
import { listTables } from '../../results/views.ts'

/** The tables of a results folder, opened for questions. */
export interface Tables {
  readonly database: Database
  /** Columns of a table of `data/`; empty if the folder has none of it. */
  columns(table: string): Promise<readonly string[]>
}

/** Makes a view of each table under `data/`. */
export async function openTables(database: Database, directory: string): Promise<Tables> {
  const names = listTables(directory)
  for (const name of names) {
    const files = quoteText(`${directory}/data/${name}/part-*.parquet`)
    await database.run(`CREATE OR REPLACE VIEW ${name} AS SELECT * FROM read_parquet(${files})`)
  }
  return {
    database,
    async columns(table) {
      if (!names.includes(table)) return []
      const rows = await database.query(`DESCRIBE ${table}`)
      return rows.map((row) => String(row.column_name))
    },
  }
}

/** Columns of `data/series` that hold values. */
export async function valueColumns(tables: Tables): Promise<readonly string[]> {
  const keys = new Set(['mix', 'replication', 'month', 'region'])
  const columns = await tables.columns('series')
  const values = columns.filter((column) => !keys.has(column))
  const isIndex = (column: string) => column.endsWith('Index')
  return [...values.filter(isIndex), ...values.filter((column) => !isIndex(column))]
}
