import { quoteName, quoteText } from '../../results/database.ts'
import { mean } from '../../statistics/mean.ts'
import { meanInterval } from '../../statistics/mean-interval.ts'
import type { RegionalChange, StudyWindow } from '../study-report.ts'
import { type Tables, valueColumns } from './tables.ts'

function queryPairs(column: string, window: StudyWindow, reference: string): string {
  const value = quoteName(column)
  const span = `month BETWEEN ${quoteText(window.from!)} AND ${quoteText(window.to!)}`
  return `
    WITH means AS (
      SELECT mix, replication, region, avg(${value}) AS value FROM series
      WHERE ${span} AND region <> 'national' AND ${value} IS NOT NULL GROUP BY ALL)
    SELECT own.mix, own.region, own.value - base.value AS difference, base.value AS level
    FROM means own JOIN means base USING (replication, region)
    WHERE base.mix = ${quoteText(reference)} AND own.mix <> ${quoteText(reference)}
    ORDER BY own.mix, own.region, replication`
}

/** Window means by region, paired by replication with the reference, with Student's interval. */
export async function readRegionalChanges(
  tables: Tables,
  window: StudyWindow,
  reference: string | null,
  confidence: number,
): Promise<readonly RegionalChange[]> {
  if (reference === null || window.from === null || window.to === null) return []
  const changes: RegionalChange[] = []
  for (const column of await valueColumns(tables)) {
    const groups = new Map<string, { arm: string; region: string; differences: number[]; levels: number[] }>()
    for (const row of await tables.database.query(queryPairs(column, window, reference))) {
      const [arm, region] = [String(row.mix), String(row.region)]
      const group = groups.get(`${arm}\n${region}`) ?? { arm, region, differences: [], levels: [] }
      groups.set(`${arm}\n${region}`, group)
      group.differences.push(Number(row.difference))
      group.levels.push(Number(row.level))
    }
    for (const { arm, region, differences, levels } of groups.values()) {
      if (differences.length < 2) continue
      const { estimate, low, high } = meanInterval(differences, confidence)
      changes.push({ arm, region, column, referenceLevel: mean(levels), difference: { mean: estimate, low, high } })
    }
  }
  return changes
}
