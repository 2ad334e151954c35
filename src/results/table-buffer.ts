import type { DuckDBAppender, DuckDBType } from '@duckdb/node-api'
import { InternalError } from '../base/errors.ts'
import type { ColumnTable, RunTableName, TextColumn } from '../base/run.ts'
import type { Database } from './database.ts'
import { quoteName, quoteText } from './database.ts'
import type { ColumnType } from './table-layout.ts'
import { PARQUET_OPTIONS, PROMISED_COLUMNS } from './table-layout.ts'

const CHUNK_ROWS = 2048

/** Collects one table of several runs inside DuckDB and copies it to a Parquet file in plan order. */
export interface TableBuffer {
  /** Appends a run's rows; runs must come in plan order. */
  append(mix: string, replication: number, planRow: number, table: ColumnTable): void
  /** Writes what was appended and forgets it. */
  copyTo(file: string): Promise<void>
}

interface BufferColumn {
  readonly name: string
  readonly type: ColumnType
  /** Labels of a text column over all runs of the part, in order of appearance. */
  readonly labels: Map<string, number> | null
}

function isText(column: Float64Array | Int32Array | TextColumn): column is TextColumn {
  return 'codes' in column
}

function layOutColumns(name: RunTableName, table: ColumnTable): BufferColumn[] {
  const promised = PROMISED_COLUMNS[name]
  const given = Object.keys(table.columns)
  if (given.length > 0) {
    const missing = Object.keys(promised).filter((column) => !given.includes(column))
    if (missing.length > 0) throw new InternalError(`table ${name} lacks the column ${missing.join(', ')}`)
  }
  const order = [...Object.keys(promised), ...given.filter((column) => !(column in promised))]
  return order.map((column) => {
    const values = table.columns[column]
    const type = promised[column] ?? typeOf(values, table.integerColumns.includes(column))
    return { name: column, type, labels: type === 'VARCHAR' ? new Map() : null }
  })
}

function typeOf(values: Float64Array | Int32Array | TextColumn | undefined, integer: boolean): ColumnType {
  if (values === undefined || isText(values)) return 'VARCHAR'
  if (integer) return 'BIGINT'
  return values instanceof Int32Array ? 'INTEGER' : 'DOUBLE'
}

/** Codes of a text column in the labels of the part. */
function recode(column: TextColumn, labels: Map<string, number>): Int32Array {
  const codeOf = column.labels.map((label) => {
    const known = labels.get(label)
    if (known !== undefined) return known
    labels.set(label, labels.size)
    return labels.size - 1
  })
  return column.codes.map((code) => codeOf[code]!)
}

function selectColumn(column: BufferColumn): string {
  const name = quoteName(column.name)
  if (column.labels)
    return `([${[...column.labels.keys()].map(quoteText).join(', ')}]::VARCHAR[])[${name} + 1] AS ${name}`
  if (column.type === 'BIGINT') return `${name}::BIGINT AS ${name}`
  if (column.type === 'DOUBLE') return `CASE WHEN isnan(${name}) THEN NULL ELSE ${name} END AS ${name}`
  return name
}

/** Makes an empty buffer of the named table; `database` is used by one buffer of that name at a time. */
export async function createTableBuffer(database: Database, name: RunTableName): Promise<TableBuffer> {
  const { DOUBLE, INTEGER, DuckDBDataChunk } = await import('@duckdb/node-api')
  const buffer = quoteName(`buffer_${name}`)
  const mixes = new Map<string, number>()
  let columns: BufferColumn[] | null = null
  let runs: { mix: string; replication: number; planRow: number; table: ColumnTable }[] = []

  const storedType = (column: BufferColumn) => (column.labels || column.type === 'INTEGER' ? INTEGER : DOUBLE)

  function appendRun(appender: DuckDBAppender, types: DuckDBType[], run: (typeof runs)[number]): void {
    const { table } = run
    const values = columns!.map((column) => valuesOf(name, column, table))
    const mix = codeOfMix(run.mix)
    for (let from = 0; from < table.rows; from += CHUNK_ROWS) {
      const rows = Math.min(CHUNK_ROWS, table.rows - from)
      const chunk = DuckDBDataChunk.create(types, rows)
      chunk.setColumnValues(0, new Array<number>(rows).fill(run.planRow))
      chunk.setColumnValues(
        1,
        Array.from({ length: rows }, (_, index) => from + index),
      )
      chunk.setColumnValues(2, new Array<number>(rows).fill(mix))
      chunk.setColumnValues(3, new Array<number>(rows).fill(run.replication))
      values.forEach((column, index) => {
        chunk.setColumnValues(index + 4, column.subarray(from, from + rows) as unknown as readonly number[])
      })
      appender.appendDataChunk(chunk)
    }
  }

  function codeOfMix(mix: string): number {
    if (!mixes.has(mix)) mixes.set(mix, mixes.size)
    return mixes.get(mix)!
  }

  return {
    append(mix, replication, planRow, table) {
      columns ??= layOutColumns(name, table)
      runs.push({ mix, replication, planRow, table })
    },
    async copyTo(file) {
      if (columns === null) throw new InternalError(`table ${name} of ${file} holds no run`)
      const definitions = columns.map(
        (column) => `${quoteName(column.name)} ${storedType(column) === INTEGER ? 'INTEGER' : 'DOUBLE'}`,
      )
      await database.run(
        `CREATE OR REPLACE TABLE ${buffer} ("_run" INTEGER, "_row" INTEGER, "_mix" INTEGER, replication INTEGER, ${definitions.join(', ')})`,
      )
      const types = [INTEGER, INTEGER, INTEGER, INTEGER, ...columns.map(storedType)]
      const appender = await database.connection.createAppender(`buffer_${name}`)
      for (const run of runs) {
        appendRun(appender, types, run)
        appender.flushSync()
      }
      appender.closeSync()
      const mixColumn = `([${[...mixes.keys()].map(quoteText).join(', ')}]::VARCHAR[])["_mix" + 1] AS mix`
      const selected = [mixColumn, 'replication', ...columns.map(selectColumn)].join(', ')
      await database.run(
        `COPY (SELECT ${selected} FROM ${buffer} ORDER BY "_run", "_row") TO ${quoteText(file)} (${PARQUET_OPTIONS})`,
      )
      await database.run(`DROP TABLE ${buffer}`)
      mixes.clear()
      columns = null
      runs = []
    },
  }
}

function valuesOf(name: RunTableName, column: BufferColumn, table: ColumnTable): Float64Array | Int32Array {
  const values = table.columns[column.name]
  if (values === undefined) {
    if (table.rows === 0) return new Float64Array(0)
    throw new InternalError(`table ${name} lacks the column ${column.name}`)
  }
  const length = isText(values) ? values.codes.length : values.length
  if (length < table.rows) throw new InternalError(`column ${name}.${column.name} is shorter than its table`)
  if (!isText(values)) {
    if (column.labels) throw new InternalError(`column ${name}.${column.name} holds numbers where text belongs`)
    return values
  }
  if (!column.labels) throw new InternalError(`column ${name}.${column.name} holds text where numbers belong`)
  return recode(values, column.labels)
}
