import { formatMonth } from '../../base/months.ts'
import { RESULT_NAMES } from '../../results/folder.ts'
import { type SummaryCell, writeTable } from '../../results/summary-csv.ts'
import type { PooledEffect } from '../../statistics/pool-effects.ts'
import type { ReplicationEvaluation } from './evaluate-replication.ts'
import type { EvaluationFindings } from './findings.ts'

const POOLED = ['estimate', 'low', 'high', 'standardError', 'n', 'replications']
const pooledCells = (effect: PooledEffect): SummaryCell[] => [
  effect.estimate,
  effect.low,
  effect.high,
  effect.standardError,
  effect.treated,
  effect.replications,
]

/** Writes `evaluation/*.csv` of a results folder; panel sums are national, simulated × `personsPerAgent`. */
export function writeEvaluation(
  directory: string,
  runs: readonly ReplicationEvaluation[],
  findings: EvaluationFindings,
  regions: readonly string[],
  personsPerAgent: number,
): void {
  const write = (name: string, columns: readonly string[], rows: readonly (readonly SummaryCell[])[]) =>
    writeTable(directory, RESULT_NAMES.evaluation, name, columns, rows)
  const equivalenceColumns = ['margin', 'pEquivalence', 'power', 'detectable', 'verdict']
  write(
    'estimates',
    ['estimator', 'outcome', 'unit', ...POOLED, ...equivalenceColumns],
    findings.growth.map((row) => {
      const { margin, p, power, detectable, verdict } = row.equivalence
      const cells = [row.estimator, row.outcome, 'points a year', ...pooledCells(row)]
      return [...cells, margin, p, power, detectable, verdict]
    }),
  )
  write(
    'estimates-by-replication',
    ['replication', 'estimator', 'outcome', 'estimate', 'standardError', 'treated', 'controls'],
    runs.flatMap(({ replication, growth }) =>
      growth.map((row) => [
        ...[replication, row.estimator, row.outcome, row.estimate],
        ...[row.standardError, row.treated, row.controls],
      ]),
    ),
  )
  write(
    'event-study',
    ['outcome', 'yearsSinceAward', 'unit', ...POOLED],
    findings.events.map((row) => [row.outcome, row.event, 'percent', ...pooledCells(row)]),
  )
  write(
    'displacement',
    ['level', 'region', 'scope', 'unit', ...POOLED],
    findings.displacement.map((row) => {
      const unit = row.level === 'staff' ? 'persons per supported firm and year' : 'won per supported firm and year'
      return [row.level, row.region < 0 ? 'national' : regions[row.region]!, row.scope, unit, ...pooledCells(row)]
    }),
  )
  write(
    'panel',
    ['replication', 'year', 'supported', 'firms', 'cohort', 'persons', 'sales', 'support'],
    runs.flatMap(({ replication, panel }) =>
      panel.map((row) => [
        ...[replication, formatMonth(row.month), row.supported],
        ...[row.firms, row.cohort, row.staff, row.sales, row.support].map((sum) => sum * personsPerAgent),
      ]),
    ),
  )
}
