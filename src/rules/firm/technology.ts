import { log } from '../../base/log.ts'
import { logEfficiency } from './production.ts'

/** Log loss of staff skill by a step of technology: B ← B(1 − d·Δa). */
export function skillStep(step: number, loss: number): number {
  return log(Math.max(0.05, 1 - loss * step))
}

/**
 * Gain in log efficiency from adopting a step, averaged over the payback horizon along the learning path: skill first
 * falls, then follows the new technology at speed `learning` a month. The midpoint of the path stands for its mean.
 */
export function adoptionGain(
  technology: number,
  skill: number,
  step: number,
  loss: number,
  learning: number,
  paybackMonths: number,
  complementarity: number,
): number {
  const months = paybackMonths / 2
  const share = Math.min(1, learning * months)
  const after = skill + skillStep(step, loss)
  const learnt = after + share * Math.max(0, technology + step - after)
  const stayed = skill + share * Math.max(0, technology - skill)
  return logEfficiency(technology + step, learnt, complementarity) - logEfficiency(technology, stayed, complementarity)
}

/** Whether a step pays: its value over the horizon exceeds the part of the price that the firm bears itself. */
export function isWorthAdopting(gain: number, valueAdded: number, paybackMonths: number, ownCost: number): boolean {
  return gain * valueAdded * paybackMonths > ownCost
}
