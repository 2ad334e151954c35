import { type EquivalenceVerdict, judgeEquivalence } from '../../statistics/equivalence-verdict.ts'
import { type PooledEffect, poolEffects } from '../../statistics/pool-effects.ts'
import { NO_EFFECT } from '../../statistics/stacked-difference.ts'
import type { Displacement } from './displacement.ts'
import { ESTIMATORS, type Estimator, type ReplicationEvaluation } from './evaluate-replication.ts'
import { FIRM_OUTCOMES, type FirmOutcome } from './firm-units.ts'

/** Margin of the equivalence test, points of growth a year. */
export const MARGIN = 2
const CONFIDENCE = 0.95

/** An effect on growth over replications with its equivalence verdict, points a year. */
export interface GrowthFinding extends PooledEffect {
  readonly estimator: Estimator
  readonly outcome: FirmOutcome
  readonly equivalence: EquivalenceVerdict
}

/** A change since the year before the award, percent. */
export interface EventFinding extends PooledEffect {
  readonly outcome: FirmOutcome
  readonly event: number
}

export const SCOPES = ['own', 'others', 'net'] as const
export type Scope = (typeof SCOPES)[number]

/** Persons, or won, per supported firm and year since its first award. */
export interface DisplacementFinding extends PooledEffect {
  readonly level: Displacement['level']
  /** Region by index; −1 for the nation. */
  readonly region: number
  readonly scope: Scope
}

/** What an evaluation found over its replications. */
export interface EvaluationFindings {
  readonly growth: readonly GrowthFinding[]
  readonly events: readonly EventFinding[]
  readonly displacement: readonly DisplacementFinding[]
}

function growthFinding(runs: readonly ReplicationEvaluation[], estimator: Estimator, outcome: FirmOutcome) {
  const effects = runs.flatMap(({ growth }) =>
    growth.filter((effect) => effect.estimator === estimator && effect.outcome === outcome),
  )
  const pooled = poolEffects(effects, CONFIDENCE)
  const equivalence = judgeEquivalence(pooled.estimate, pooled.standardError, pooled.degrees, MARGIN)
  return { estimator, outcome, ...pooled, equivalence }
}

function eventFindings(runs: readonly ReplicationEvaluation[]): EventFinding[] {
  return (runs[0]?.events ?? []).map(({ outcome, event }) => {
    const effects = runs.flatMap(({ events }) =>
      events.filter((effect) => effect.outcome === outcome && effect.event === event),
    )
    return { outcome, event, ...poolEffects(effects, CONFIDENCE) }
  })
}

function wonOrPersons({ own, net }: Displacement, scope: Scope): number {
  return scope === 'own' ? own : scope === 'net' ? net : net - own
}

function displacementFindings(runs: readonly ReplicationEvaluation[]): DisplacementFinding[] {
  return (runs[0]?.displacement ?? []).flatMap(({ level, region }) =>
    SCOPES.map((scope) => {
      const effects = runs.map(({ displacement }) => {
        const sums = displacement.find((row) => row.level === level && row.region === region)!
        if (sums.firmYears === 0) return NO_EFFECT
        return { ...NO_EFFECT, estimate: wonOrPersons(sums, scope) / sums.firmYears, treated: sums.firmYears }
      })
      return { level, region, scope, ...poolEffects(effects, CONFIDENCE) }
    }),
  )
}

/** Pools the evaluations of replications. */
export function findEffects(runs: readonly ReplicationEvaluation[]): EvaluationFindings {
  return {
    growth: FIRM_OUTCOMES.flatMap((outcome) => ESTIMATORS.map((estimator) => growthFinding(runs, estimator, outcome))),
    events: eventFindings(runs),
    displacement: displacementFindings(runs),
  }
}
