import type { EvaluationFindings, GrowthFinding } from '../experiments/evaluation/findings.ts'
import { MARGIN } from '../experiments/evaluation/findings.ts'
import type { PooledEffect } from '../statistics/pool-effects.ts'
import { formatTable } from './table.ts'

const known = (value: number): number | null => (Number.isFinite(value) ? Number(value.toPrecision(12)) : null)
const shown = (value: number, digits = 2): string => (Number.isFinite(value) ? value.toFixed(digits) : '–')
const interval = ({ low, high }: PooledEffect, digits = 2) => `[${shown(low, digits)}, ${shown(high, digits)}]`

/** The finding that the seeds’ complaint is about: growth of sales, supported less unsupported. */
function headline(growth: readonly GrowthFinding[]): GrowthFinding {
  return growth.find(({ estimator, outcome }) => estimator === 'naive' && outcome === 'sales')!
}

/** Lines of a table of effects: growth by outcome and estimator, then jobs and sales net of displacement. */
export function printEvaluation(mix: string, replications: number, findings: EvaluationFindings): string[] {
  const growth = findings.growth.map((row) => [
    row.outcome,
    row.estimator,
    shown(row.estimate),
    interval(row),
    String(row.treated),
    row.equivalence.verdict,
    shown(row.equivalence.power),
    shown(row.equivalence.detectable),
  ])
  const head = [
    'growth of',
    'estimator',
    'points a year',
    '95 % interval',
    'n',
    `within ±${MARGIN}`,
    'power',
    'detectable',
  ]
  const national = findings.displacement.filter(({ region }) => region < 0)
  const levels = national.map((row) => {
    const scale = row.level === 'sales' ? 1e-6 : 1
    const bounds = { ...row, low: row.low * scale, high: row.high * scale }
    const unit = row.level === 'sales' ? 'mn won of sales' : 'persons'
    return [row.scope, unit, shown(row.estimate * scale), interval(bounds)]
  })
  return [
    `Support of firms in "${mix}", ${replications} replication${replications === 1 ? '' : 's'}; n counts supported firms`,
    ...formatTable([head, ...growth]),
    '',
    'Per supported firm and year since its first award: own, on all others, net',
    ...formatTable([['effect', 'unit', 'mean', '95 % interval'], ...levels]),
  ].map((line) => line.trimEnd())
}

/** The same for scripts. */
export function evaluationJson(directory: string, mix: string, replications: number, findings: EvaluationFindings) {
  const bounds = ({ estimate, low, high, treated }: PooledEffect) => ({
    estimate: known(estimate),
    low: known(low),
    high: known(high),
    n: treated,
  })
  const equivalence = ({ equivalence: { margin, power, detectable, verdict } }: GrowthFinding) => ({
    margin,
    power: known(power),
    detectable: known(detectable),
    verdict,
  })
  return {
    directory,
    mix,
    replications,
    estimates: findings.growth.map((row) => ({
      estimator: row.estimator,
      outcome: row.outcome,
      ...bounds(row),
      equivalence: equivalence(row),
    })),
    equivalence: equivalence(headline(findings.growth)),
    events: findings.events.map((row) => ({ outcome: row.outcome, event: row.event, ...bounds(row) })),
    displacement: findings.displacement
      .filter(({ region }) => region < 0)
      .map((row) => ({ level: row.level, scope: row.scope, ...bounds(row) })),
  }
}
