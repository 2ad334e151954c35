import { quoteName, quoteText } from '../../results/database.ts'
import type { Trajectory } from '../study-report.ts'
import { type Tables, valueColumns } from './tables.ts'

const LONG_RUN_MONTHS = 24
const EVERY_MONTH_UNTIL = 60

function queryPaths(column: string, months: number, reference: string | null): string {
  const value = quoteName(column)
  const isTrailing = column.endsWith('Index')
  const isLong = months > LONG_RUN_MONTHS
  const mean =
    isTrailing || !isLong
      ? value
      : `avg(${value}) OVER (PARTITION BY mix, replication, region ORDER BY month ROWS 11 PRECEDING)`
  const first = isLong ? 12 : 1
  const stride = months > EVERY_MONTH_UNTIL ? 3 : 1
  const base = reference === null ? 'NULL' : quoteText(reference)
  return `
    WITH counted AS (
      SELECT *, substr(month, 1, 4)::INTEGER * 12 + substr(month, 6, 2)::INTEGER AS number FROM series),
    smooth AS (
      SELECT mix, replication, region, month, number - (SELECT min(number) FROM counted) + 1 AS step, ${mean} AS value
      FROM counted WHERE ${value} IS NOT NULL AND isfinite(${value}::DOUBLE)),
    kept AS (SELECT * FROM smooth WHERE step >= ${first} AND step % ${stride} = 0)
    SELECT own.mix, own.region, own.month,
      avg(own.value) AS mean, quantile_cont(own.value, 0.05) AS low, quantile_cont(own.value, 0.95) AS high,
      avg(own.value - base.value) AS gap,
      quantile_cont(own.value - base.value, 0.05) AS gapLow, quantile_cont(own.value - base.value, 0.95) AS gapHigh
    FROM kept own LEFT JOIN kept base
      ON base.mix = ${base} AND base.replication = own.replication
      AND base.region = own.region AND base.month = own.month
    GROUP BY ALL ORDER BY own.mix, own.region, own.month`
}

interface Path {
  readonly mix: string
  readonly region: string
  readonly rows: Record<string, unknown>[]
}

function collect(column: string, path: Path, reference: string | null): Trajectory {
  const values = (name: string) => path.rows.map((row) => Number(row[name]))
  const isCompared = reference !== null && path.mix !== reference && path.rows.every((row) => row.gap !== null)
  return {
    column,
    region: path.region,
    arm: path.mix,
    months: path.rows.map((row) => String(row.month)),
    mean: values('mean'),
    low: values('low'),
    high: values('high'),
    difference: isCompared ? { mean: values('gap'), low: values('gapLow'), high: values('gapHigh') } : null,
  }
}

/** Paths of every recorded column, as 12-month means by quarter in long runs; both indices are such means already. */
export async function readTrajectories(
  tables: Tables,
  months: number,
  reference: string | null,
): Promise<readonly Trajectory[]> {
  const trajectories: Trajectory[] = []
  for (const column of await valueColumns(tables)) {
    const rows = await tables.database.query(queryPaths(column, months, reference))
    const paths = new Map<string, Path>()
    for (const row of rows) {
      const [mix, region] = [String(row.mix), String(row.region)]
      const key = `${mix}\n${region}`
      const path = paths.get(key) ?? { mix, region, rows: [] }
      paths.set(key, path)
      path.rows.push(row)
    }
    trajectories.push(...[...paths.values()].map((path) => collect(column, path, reference)))
  }
  return trajectories
}
