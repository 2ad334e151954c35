/** Observations of both arms in stacks, such as cohorts; a unit may stand in several of them. */
export interface Stacked {
  /** Index of the unit, from 0. */
  readonly unit: number[]
  /** Index of the stack, from 0. */
  readonly stack: number[]
  /** One for the treated. */
  readonly treated: number[]
  readonly value: number[]
}

/** An average effect on the treated with its standard error. */
export interface EffectOnTreated {
  readonly estimate: number
  readonly standardError: number
  /** Treated observations, and control observations. */
  readonly treated: number
  readonly controls: number
}

export const NO_EFFECT: EffectOnTreated = {
  estimate: Number.NaN,
  standardError: Number.NaN,
  treated: 0,
  controls: 0,
}

/** No observations yet. */
export function emptyStacks(): Stacked {
  return { unit: [], stack: [], treated: [], value: [] }
}

/** Adds an observation unless its value is unknown. */
export function pushStacked(into: Stacked, unit: number, stack: number, treated: number, value: number): void {
  if (!Number.isFinite(value)) return
  into.unit.push(unit)
  into.stack.push(stack)
  into.treated.push(treated)
  into.value.push(value)
}

/**
 * Mean of the treated less mean of the controls within each stack, averaged over stacks by their treated; the standard
 * error counts a unit once however often it occurs (sums of influence by unit). In one stack of distinct units it is
 * Welch’s. A stack that lacks an arm, or has fewer than two in one, is left out.
 */
export function stackedDifference({ unit, stack, treated, value }: Stacked): EffectOnTreated {
  const stacks = stack.reduce((most, index) => Math.max(most, index + 1), 0)
  const count = new Float64Array(2 * stacks)
  const means = new Float64Array(2 * stacks)
  for (let at = 0; at < value.length; at++) {
    const arm = 2 * stack[at]! + treated[at]!
    count[arm]! += 1
    means[arm]! += value[at]!
  }
  for (let arm = 0; arm < count.length; arm++) means[arm]! /= count[arm]!
  const usable = (index: number) => count[2 * index]! >= 2 && count[2 * index + 1]! >= 2
  let members = 0
  let controls = 0
  for (let index = 0; index < stacks; index++)
    if (usable(index)) {
      members += count[2 * index + 1]!
      controls += count[2 * index]!
    }
  if (members === 0) return NO_EFFECT
  let estimate = 0
  for (let index = 0; index < stacks; index++)
    if (usable(index)) estimate += (count[2 * index + 1]! / members) * (means[2 * index + 1]! - means[2 * index]!)
  const influence = new Map<number, number>()
  for (let at = 0; at < value.length; at++) {
    const index = stack[at]!
    if (!usable(index)) continue
    const arm = 2 * index + treated[at]!
    const size = count[arm]!
    const weight = count[2 * index + 1]! / members / Math.sqrt(size * (size - 1))
    const part = (treated[at] === 1 ? weight : -weight) * (value[at]! - means[arm]!)
    influence.set(unit[at]!, (influence.get(unit[at]!) ?? 0) + part)
  }
  let squares = 0
  for (const part of influence.values()) squares += part * part
  return { estimate, standardError: Math.sqrt(squares), treated: members, controls }
}
