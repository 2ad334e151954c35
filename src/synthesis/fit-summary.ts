import type { FitRow } from './fit-row.ts'

/** How well one table of margins is met. */
export interface FitSummary {
  readonly table: string
  readonly margins: number
  /** The row whose difference is largest. */
  readonly largest: FitRow
  /** Sum of absolute differences over the sum of what is wanted; zero where nothing is wanted. */
  readonly misplaced: number
}

/** One summary for every table, in the order of the rows. */
export function summariseFit(rows: readonly FitRow[]): FitSummary[] {
  const tables = [...new Set(rows.map(({ table }) => table))]
  return tables.map((table) => {
    const own = rows.filter((row) => row.table === table)
    const largest = own.reduce((a, b) => (Math.abs(b.difference) > Math.abs(a.difference) ? b : a))
    const wanted = own.reduce((sum, row) => sum + Math.abs(row.wanted), 0)
    const missed = own.reduce((sum, row) => sum + Math.abs(row.difference), 0)
    return { table, margins: own.length, largest, misplaced: wanted > 0 ? missed / wanted : 0 }
  })
}
