import { exp } from '../../base/exp.ts'

/** Chance that an award follows the region’s priority rather than the nation’s fashion: logistic(k0 + k1·A·Q − k2·A·C). */
export function regionalChoice(
  parameters: Readonly<Record<string, number>>,
  autonomy: number,
  planning: number,
): number {
  const logit =
    parameters['agency.regionalChoice']! +
    parameters['agency.planningWeight']! * autonomy * planning -
    parameters['agency.captureWeight']! * autonomy * parameters['agency.capture']!
  return 1 / (1 + exp(-logit))
}

/** Planning capability after a month: Q + a·consulting + b·pilots − d·Q. */
export function nextPlanning(
  parameters: Readonly<Record<string, number>>,
  planning: number,
  consulting: number,
  pilots: number,
): number {
  return (
    planning +
    parameters['agency.consultingEffect']! * consulting +
    parameters['agency.pilotEffect']! * pilots -
    parameters['agency.planningDecay']! * planning
  )
}

/** Elasticity of picking winners where budgets follow measured growth by the share `competition`. */
export function winnerPicking(pickWinners: number, push: number, competition: number): number {
  return pickWinners * (1 + push * Math.min(1, competition))
}

/** Weight of an agency in next year’s money: last year’s budget, moved by measured or, as far as evaluated, additional growth. */
export function budgetWeight(
  budget: number,
  growth: number,
  additional: number,
  competition: number,
  evaluation: number,
  response: number,
): number {
  const score = (1 - evaluation) * competition * growth + evaluation * additional
  return budget * exp(response * Math.max(-0.5, Math.min(0.5, score)))
}

/** Researchers of an agency who are free for support. */
export function freeStaff(researchers: number, fixed: number): number {
  return Math.max(0, researchers - fixed)
}
