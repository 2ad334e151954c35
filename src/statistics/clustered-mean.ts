import { type EffectOnTreated, NO_EFFECT } from './stacked-difference.ts'

/** Mean of `values` with a standard error that counts a unit once however often it occurs; `unit` holds its index. */
export function clusteredMean(unit: readonly number[], values: readonly number[]): EffectOnTreated {
  const count = values.length
  if (count < 2) return NO_EFFECT
  const estimate = values.reduce((sum, value) => sum + value, 0) / count
  const sums = new Map<number, number>()
  for (let at = 0; at < count; at++) sums.set(unit[at]!, (sums.get(unit[at]!) ?? 0) + values[at]! - estimate)
  const units = sums.size
  if (units < 2) return NO_EFFECT
  let squares = 0
  for (const sum of sums.values()) squares += sum * sum
  const standardError = Math.sqrt((units / (units - 1)) * squares) / count
  return { estimate, standardError, treated: count, controls: count }
}
