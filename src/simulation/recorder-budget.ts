import type { ColumnTable } from '../base/run.ts'

const text = () => ({ codes: new Int32Array(0), labels: [] })
const won = () => new Float64Array(0)

/** A budget table without rows, for runs without programmes. */
export function emptyBudget(): ColumnTable {
  return {
    rows: 0,
    columns: {
      month: text(),
      region: text(),
      policy: text(),
      line: text(),
      planned: won(),
      spent: won(),
      unspent: won(),
    },
    integerColumns: ['planned', 'spent', 'unspent'],
  }
}
