import type { ColumnTable } from '../base/run.ts'
import { monthlyIndices } from '../indicators/index-values.ts'
import { MONTHLY_DECLARATIONS, MONTHLY_IDS, type MonthlyId } from '../indicators/monthly-declarations.ts'
import type { References } from '../indicators/references.ts'
import type { Recorder } from './recorder.ts'
import { areaLabels, monthLabels, textColumn } from './recorder-text.ts'

const WHOLE_UNITS = new Set(['persons', 'jobs', 'establishments'])

/** The columns asked for by month and region, the nation last, and both indices as trailing 12-month means. */
export function seriesTable(recorder: Recorder, references: References | null): ColumnTable {
  const { observations, request } = recorder
  const { areas, months } = observations
  const rows = months * areas
  const ids = request.record.monthly.filter((id): id is MonthlyId => (MONTHLY_IDS as readonly string[]).includes(id))
  const balance = new Float64Array(rows).fill(Number.NaN)
  const efficiency = new Float64Array(rows).fill(Number.NaN)
  if (references !== null) {
    const indices = monthlyIndices(observations, references)
    efficiency.set(indices.efficiency)
    for (let month = 0; month < months; month++) balance[month * areas + areas - 1] = indices.balance[month]!
  }
  return {
    rows,
    columns: {
      month: textColumn(monthLabels(recorder), rows, (row) => Math.floor(row / areas)),
      region: textColumn(areaLabels(recorder), rows, (row) => row % areas),
      ...Object.fromEntries(ids.map((id) => [id, observations.columns[id].slice(0, rows)])),
      balanceIndex: balance,
      efficiencyIndex: efficiency,
    },
    integerColumns: ids.filter((id) => WHOLE_UNITS.has(MONTHLY_DECLARATIONS[id].unit)),
  }
}
