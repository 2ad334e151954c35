import { parseMonth } from '../../base/months.ts'
import { quoteText } from '../../results/database.ts'
import type { FlowCell, SpendingRow, StudyWindow } from '../study-report.ts'
import type { Tables } from './tables.ts'

/** Moves a year between regions in a window, mean over replications; `regionOf` maps places where moves are by place. */
export async function readFlows(
  tables: Tables,
  window: StudyWindow,
  regionOf: (id: string) => string,
): Promise<readonly FlowCell[]> {
  const columns = await tables.columns('flows')
  if (columns.length === 0 || window.from === null || window.to === null) return []
  const years = (parseMonth(window.to) - parseMonth(window.from) + 1) / 12
  const rows = await tables.database.query(`
    WITH counts AS (SELECT mix, count(DISTINCT replication) AS replications FROM runs GROUP BY mix)
    SELECT mix, kind, origin, destination, sum(persons)::DOUBLE / any_value(replications) / ${years} AS persons
    FROM flows JOIN counts USING (mix)
    WHERE month BETWEEN ${quoteText(window.from)} AND ${quoteText(window.to)}
    GROUP BY ALL ORDER BY mix, kind, origin, destination`)
  const cells = new Map<string, { -readonly [Key in keyof FlowCell]: FlowCell[Key] }>()
  for (const row of rows) {
    const [origin, destination] = [regionOf(String(row.origin)), regionOf(String(row.destination))]
    const names = { arm: String(row.mix), kind: String(row.kind), origin, destination }
    const key = Object.values(names).join('\n')
    const cell = cells.get(key) ?? { ...names, personsPerYear: 0 }
    cells.set(key, cell)
    cell.personsPerYear += Number(row.persons)
  }
  return [...cells.values()]
}

/** Money of each policy over the run, mean over replications; rows in the order of `arms`. */
export async function readSpending(tables: Tables, arms: readonly string[]): Promise<readonly SpendingRow[]> {
  if ((await tables.columns('budget')).length === 0) return []
  const rows = await tables.database.query(`
    WITH counts AS (SELECT mix, count(DISTINCT replication) AS replications FROM runs GROUP BY mix)
    SELECT mix, policy, sum(planned)::DOUBLE / any_value(replications) AS planned,
      sum(spent)::DOUBLE / any_value(replications) AS spent, sum(unspent)::DOUBLE / any_value(replications) AS unspent
    FROM budget JOIN counts USING (mix) GROUP BY mix, policy ORDER BY mix, policy`)
  return rows
    .map((row) => ({
      arm: String(row.mix),
      policy: String(row.policy),
      planned: Number(row.planned),
      spent: Number(row.spent),
      unspent: Number(row.unspent),
    }))
    .sort((one, other) => arms.indexOf(one.arm) - arms.indexOf(other.arm))
}
