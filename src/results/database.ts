import type { DuckDBConnection } from '@duckdb/node-api'

/** A database of this process alone, in memory. */
export interface Database {
  readonly connection: DuckDBConnection
  /** Runs one statement; errors carry DuckDB's own message. */
  run(sql: string): Promise<void>
  /** Rows of a query as objects; BIGINT comes as `bigint`. */
  query(sql: string): Promise<Record<string, unknown>[]>
  close(): void
}

/** Opens DuckDB with one thread, so that the same rows give the same bytes, and loads it only now. */
export async function openDatabase(file = ':memory:', memoryLimit = '512MB'): Promise<Database> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(file, { threads: '1', memory_limit: memoryLimit })
  const connection = await instance.connect()
  return {
    connection,
    async run(sql) {
      await connection.run(sql)
    },
    async query(sql) {
      const reader = await connection.runAndReadAll(sql)
      return reader.getRowObjects() as Record<string, unknown>[]
    },
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** A name as an SQL identifier. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A text as an SQL literal. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
