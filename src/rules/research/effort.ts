import { exp } from '../../base/exp.ts'
import { log } from '../../base/log.ts'
import { logEfficiency } from '../firm/production.ts'

/** Research staff and the staff that the research equipment serves, joined as complements; researchers, 0 where one lacks. */
export function effectiveResearch(staff: number, served: number, complementarity: number): number {
  if (!(staff > 0 && served > 0)) return 0
  return exp(logEfficiency(log(staff), log(served), complementarity))
}

/**
 * Projects a month that a firm begins: ι0 X^γ (A / world frontier)^δ, times what public knowledge nearby adds.
 * `gap` is the log distance to the frontier, at least 0; `nearby` the log of public knowledge relative to the nation.
 */
export function projectIntensity(
  intensity: number,
  effective: number,
  returns: number,
  gap: number,
  difficulty: number,
  spillover: number,
  nearby: number,
): number {
  if (!(intensity > 0 && effective > 0)) return 0
  return intensity * exp(returns * log(effective) - difficulty * Math.max(0, gap) + spillover * nearby)
}

/** Mean quality of the projects of a performer with so many researchers, in standard deviations of a project. */
export function meanProjectQuality(researchers: number, reference: number, perLog: number): number {
  return perLog * log((1 + researchers) / (1 + reference))
}

/** Share of a technology that a firm at this distance (log, either sign) can absorb, from 0 to 1. */
export function absorption(distance: number, scale: number): number {
  return exp(-Math.abs(distance) / scale)
}
