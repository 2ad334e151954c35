import type { Command } from 'commander'
import { UsageError } from '../base/errors.ts'
import { type ComparedResult, type Comparison, compareResults } from '../experiments/compare-results.ts'
import { openDatabase } from '../results/database.ts'
import { readManifest } from '../results/manifest.ts'
import { readRuns } from '../results/read-runs.ts'
import type { Context } from './context.ts'
import { addCommonFlags, type CommonFlags } from './flags.ts'
import { formatChange, formatLevel } from './print-findings.ts'
import { formatTable } from './table.ts'

/** `regio compare DIR...`: every mix of every result against the first mix of the first result. */
export function register(program: Command, context: Context): void {
  const command = program
    .command('compare')
    .summary('compare finished results, paired where seeds are')
    .argument('<DIR...>', 'results folders; the first mix of the first one is the reference')
  addCommonFlags(command).action(async (directories: string[], flags: CommonFlags) => {
    if (directories.length < 2) throw new UsageError('compare needs at least two results folders')
    const database = await openDatabase()
    const results: ComparedResult[] = []
    for (const directory of directories) {
      const { id, seed, packHash, code } = readManifest(directory)
      results.push({ name: directory, id, seed, packHash, code, runs: await readRuns(database, directory) })
    }
    database.close()
    const { paired, remarks, rows } = compareResults(results)
    for (const remark of remarks) context.tell(remark)
    if (flags.json === true) context.out(JSON.stringify({ paired, comparisons: rows }))
    else for (const line of printComparisons(rows)) context.out(line)
  })
}

function printComparisons(rows: readonly Comparison[]): string[] {
  const cells = rows.map((row) => [
    row.result,
    row.mix,
    row.outcome,
    formatLevel(row.mean),
    formatChange(row.difference),
    row.low === null || row.high === null ? '' : `[${formatChange(row.low)}, ${formatChange(row.high)}]`,
    String(row.replications),
  ])
  const head = ['result', 'mix', 'outcome', 'mean', 'difference', '95 % interval', 'replications']
  return formatTable([head, ...cells]).map((line) => line.trimEnd())
}
