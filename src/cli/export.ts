import { join } from 'node:path'
import type { Command } from 'commander'
import { UsageError } from '../base/errors.ts'
import { type ExportFormat, exportResults } from '../results/export-results.ts'
import { readManifest } from '../results/manifest.ts'
import type { Context } from './context.ts'
import { addCommonFlags, type CommonFlags } from './flags.ts'

interface Flags extends CommonFlags {
  readonly csv?: boolean
  readonly parquet?: boolean
  readonly duckdb?: boolean
  readonly output?: string
  readonly force?: boolean
}

/** `regio export DIR`: the tables of a result as CSV or Parquet files, one per table, or as one DuckDB file. */
export function register(program: Command, context: Context): void {
  const command = program
    .command('export')
    .summary('write a result as CSV, Parquet or DuckDB')
    .argument('<DIR>', 'results folder')
    .option('--csv', 'a CSV file per table (default)')
    .option('--parquet', 'a Parquet file per table')
    .option('--duckdb', 'one DuckDB file with tables')
    .option('-o, --output <DIR>', 'folder for the files; DIR/export by default')
    .option('-f, --force', 'overwrite')
  addCommonFlags(command).action(async (directory: string, flags: Flags) => {
    const formats = (['csv', 'parquet', 'duckdb'] as const).filter((format) => flags[format] === true)
    if (formats.length > 1) throw new UsageError('choose one of --csv, --parquet, --duckdb')
    readManifest(directory)
    const format: ExportFormat = formats[0] ?? 'csv'
    const target = flags.output ?? join(directory, 'export')
    const files = await exportResults(directory, format, target, flags.force === true)
    if (flags.json === true) context.out(JSON.stringify({ format, files }))
    else for (const file of files) context.out(file)
  })
}
