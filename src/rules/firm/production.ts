import { exp } from '../../base/exp.ts'
import { log } from '../../base/log.ts'

/**
 * Log efficiency of staff who use a technology: log E = −(1/ρ) log(½ e^(−ρa) + ½ e^(−ρb)), technology a and skill b in
 * logs (docs/ODD.md 7.11). Rises with both; at ρ → ∞ their minimum.
 */
export function logEfficiency(technology: number, skill: number, complementarity: number): number {
  const gap = complementarity * (technology - skill)
  if (gap > 600) return skill
  return technology - log(0.5 * (1 + exp(gap))) / complementarity
}

/** Output a month at normal use of equipment K and labour E·L in efficiency units: e^productivity K^α (E·L)^(1−α). */
export function normalOutput(
  productivity: number,
  equipment: number,
  logE: number,
  labour: number,
  capitalExponent: number,
): number {
  if (equipment <= 0 || labour <= 0) return 0
  return exp(productivity + capitalExponent * log(equipment) + (1 - capitalExponent) * (logE + log(labour)))
}

/** Output wanted of a good: expected sales and part of the gap in stocks, inside the band of use; units a month. */
export function wantedOutput(expectedSales: number, stock: number, targetMonths: number, closing: number): number {
  return Math.max(0, expectedSales + closing * (targetMonths * expectedSales - stock))
}

/** Keeps output inside the band of capacity use. */
export function usedCapacity(wanted: number, normal: number, lowest: number, highest: number): number {
  return Math.min(highest * normal, Math.max(lowest * normal, wanted))
}
