import type { Pack } from './pack.ts'
import type { PackReading } from './read-pack.ts'

/** The text that `regio check` prints for a sound pack: size, margins proved, share of assumptions per table. */
export function summarisePack(folder: string, pack: Pack, reading: PackReading): string {
  const { regions, places, sectors, fields } = pack
  const lines = [
    `${folder}: ${pack.title.en}, base year ${pack.baseYear}, hash ${pack.hash.slice(0, 12)}`,
    `  ${places.length} places in ${regions.length} regions, ${sectors.length} sectors, ${fields.length} fields`,
    'margins proved',
    ...reading.margins.map((line) => `  ${line}`),
    ...reading.consistency.map((line) => `  ${line}`),
    'rows that rest on assumptions',
  ]
  let cells = 0
  let assumptions = 0
  for (const share of reading.shares) {
    cells += share.cells
    assumptions += share.assumptions
    lines.push(`  ${share.table.padEnd(24)}${row(share.assumptions, share.cells)}`)
  }
  lines.push(`  ${'all tables'.padEnd(24)}${row(assumptions, cells)}`)
  return lines.join('\n')
}

function row(assumptions: number, cells: number): string {
  const share = cells === 0 ? 0 : Math.round((100 * assumptions) / cells)
  return `${String(share).padStart(3)} %  ${assumptions} of ${cells}`
}
