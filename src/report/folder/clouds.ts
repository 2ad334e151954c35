import { quoteName, quoteText } from '../../results/database.ts'
import type { PairedCloud } from '../study-report.ts'
import type { Tables } from './tables.ts'

/** Paired differences of both indices by replication, from the outcomes of `data/runs` in a window. */
export async function readClouds(
  tables: Tables,
  window: string,
  reference: string | null,
): Promise<readonly PairedCloud[]> {
  const [balance, efficiency] = [`balanceIndex@${window}`, `efficiencyIndex@${window}`]
  const columns = await tables.columns('runs')
  if (reference === null || !columns.includes(balance) || !columns.includes(efficiency)) return []
  const difference = (column: string) => `own.${quoteName(column)} - base.${quoteName(column)}`
  const rows = await tables.database.query(`
    SELECT own.mix, own.replication, ${difference(balance)} AS balance, ${difference(efficiency)} AS efficiency
    FROM runs own JOIN runs base USING (replication)
    WHERE base.mix = ${quoteText(reference)} AND own.mix <> base.mix
      AND ${difference(balance)} IS NOT NULL AND ${difference(efficiency)} IS NOT NULL
    ORDER BY own.mix, own.replication`)
  const clouds = new Map<string, { replication: number[]; balance: number[]; efficiency: number[] }>()
  for (const row of rows) {
    const arm = String(row.mix)
    const cloud = clouds.get(arm) ?? { replication: [], balance: [], efficiency: [] }
    clouds.set(arm, cloud)
    cloud.replication.push(Number(row.replication))
    cloud.balance.push(Number(row.balance))
    cloud.efficiency.push(Number(row.efficiency))
  }
  return [...clouds].map(([arm, cloud]) => ({ arm, ...cloud }))
}
