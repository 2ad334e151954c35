import type { SimulationRequest } from '../../simulation/one-run.ts'
import { packOf } from '../../simulation/open-economy.ts'
import type { SimulationHooks } from '../../simulation/simulate.ts'
import { simulateTwins } from '../../simulation/simulate-twins.ts'
import type { EffectOnTreated } from '../../statistics/stacked-difference.ts'
import { type Displacement, measureDisplacement } from './displacement.ts'
import { FIRM_OUTCOMES, type FirmOutcome, gatherUnits } from './firm-units.ts'
import { eventEffects, matchedEffect, naiveEffect, type PanelSpan, trueEffect } from './growth-effects.ts'
import { type PanelYear, summarisePanel } from './panel-summary.ts'

export const ESTIMATORS = ['naive', 'matched', 'true'] as const
export type Estimator = (typeof ESTIMATORS)[number]

/** An effect of one estimator on one outcome in one replication, points of growth a year. */
export interface GrowthEffect extends EffectOnTreated {
  readonly estimator: Estimator
  readonly outcome: FirmOutcome
}

/** What the evaluation of one replication found, as plain data. */
export interface ReplicationEvaluation {
  readonly replication: number
  readonly stateHash: string
  readonly growth: readonly GrowthEffect[]
  readonly events: readonly (EffectOnTreated & { readonly outcome: FirmOutcome; readonly event: number })[]
  readonly displacement: readonly Displacement[]
  readonly panel: readonly PanelYear[]
}

/** Simulates a replication with its twins and estimates what support did to firms. */
export function evaluateReplication(
  request: SimulationRequest,
  twins: number,
  hooks: SimulationHooks = {},
): ReplicationEvaluation {
  const runs = simulateTwins(request, twins, hooks)
  const pack = packOf(request.packFolder)
  const { yearsBefore } = runs
  const years = yearsBefore + Math.floor(request.months / 12)
  const regionOf = pack.places.map(({ region }) => region)
  const parts = (panel: typeof runs.actual) => [
    { panel: runs.before, offset: 0 },
    { panel, offset: yearsBefore },
  ]
  const firms = gatherUnits(parts(runs.actual), years)
  const twinUnits = runs.twins.map(({ withheld, panel }) => ({ withheld, firms: gatherUnits(parts(panel), years) }))
  const span: PanelSpan = {
    firstYear: yearsBefore,
    firstMonth: request.startMonth - 12 * yearsBefore,
    regionOf,
    regions: pack.regions.length,
    sectors: pack.sectors.length,
  }
  return {
    replication: request.replication,
    stateHash: runs.stateHash,
    growth: FIRM_OUTCOMES.flatMap((outcome) => [
      { estimator: 'naive' as const, outcome, ...naiveEffect(firms, outcome, span) },
      { estimator: 'matched' as const, outcome, ...matchedEffect(firms, outcome, span) },
      { estimator: 'true' as const, outcome, ...trueEffect(firms, twinUnits, outcome, span) },
    ]),
    events: eventEffects(firms),
    displacement: measureDisplacement(firms, twinUnits, regionOf, pack.regions.length, yearsBefore),
    panel: summarisePanel(firms, span),
  }
}
