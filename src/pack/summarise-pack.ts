import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Pack } from './pack.ts'
import type { PackReading } from './read-pack.ts'
import type { AssumptionShare } from './source-check.ts'
import { fileOf } from './table-specs.ts'

/** The text that `regio check` prints for a sound pack: size, margins proved, share of assumptions per table. */
export function summarisePack(folder: string, pack: Pack, reading: PackReading): string {
  const { regions, places, sectors, fields, events } = pack
  return [
    `${folder}: ${pack.title.en}, base year ${pack.baseYear}, hash ${pack.hash.slice(0, 12)}`,
    `  ${places.length} places in ${regions.length} regions, ${sectors.length} sectors, ${fields.length} fields`,
    `  base years ${pack.baseYears.join(', ')}; events ${events.map(({ id }) => id).join(', ') || 'none'}`,
    ...provedLines(reading),
    'rows that rest on assumptions',
    ...shareLines(reading.shares),
  ].join('\n')
}

/** The same for an earlier base year: what is proved of it, and the assumptions of the tables of its own. */
export function summariseBaseYear(folder: string, pack: Pack, reading: PackReading): string {
  const isOwn = ({ table }: AssumptionShare) => existsSync(join(folder, String(pack.baseYear), fileOf(table)))
  return [
    `base year ${pack.baseYear}`,
    ...provedLines(reading),
    `rows of its own tables that rest on assumptions`,
    ...shareLines(reading.shares.filter(isOwn)),
  ].join('\n')
}

function provedLines({ margins, consistency }: PackReading): string[] {
  return ['margins proved', ...[...margins, ...consistency].map((line) => `  ${line}`)]
}

function shareLines(shares: readonly AssumptionShare[]): string[] {
  const total = { table: 'all tables', cells: 0, assumptions: 0 }
  for (const { cells, assumptions } of shares) {
    total.cells += cells
    total.assumptions += assumptions
  }
  return [...shares, total].map(({ table, cells, assumptions }) => `  ${table.padEnd(24)}${row(assumptions, cells)}`)
}

function row(assumptions: number, cells: number): string {
  const share = cells === 0 ? 0 : Math.round((100 * assumptions) / cells)
  return `${String(share).padStart(3)} %  ${assumptions} of ${cells}`
}
