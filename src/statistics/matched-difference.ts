import { linearSlopes } from './linear-slopes.ts'
import { nearestNeighbours } from './nearest-neighbours.ts'
import { type EffectOnTreated, NO_EFFECT } from './stacked-difference.ts'
import { standardDeviation } from './standard-deviation.ts'

/** What is matched; one position per observation. */
export interface MatchingInput {
  /** Exact-match cell, such as cohort × sector × region. */
  readonly cell: Int32Array
  /** One for the treated. */
  readonly treated: Uint8Array
  /** The change whose difference is taken. */
  readonly value: Float64Array
  /** Columns to be close in; each is divided by its deviation. */
  readonly covariates: readonly Float64Array[]
  readonly neighbours: number
  /** Whether what distance is left is taken out by regression (Abadie and Imbens 2011). */
  readonly biasCorrection: boolean
}

/** Positions of one arm by cell. */
function positionsByCell({ cell, treated }: MatchingInput, arm: number): Map<number, Int32Array> {
  const lists = new Map<number, number[]>()
  for (let at = 0; at < cell.length; at++) {
    if (treated[at] !== arm) continue
    const list = lists.get(cell[at]!)
    if (list) list.push(at)
    else lists.set(cell[at]!, [at])
  }
  return new Map([...lists].map(([key, list]) => [key, Int32Array.from(list)]))
}

/** Variance of a control’s value given its covariates, from its own nearest controls; null where it has too few. */
function residualVariance(input: MatchingInput, columns: Float64Array[], at: number, own: Int32Array): number | null {
  const near = nearestNeighbours(columns, at, own, input.neighbours)
  if (near.length === 0) return null
  const centre = near.reduce((sum, other) => sum + input.value[other]!, 0) / near.length
  const gap = input.value[at]! - centre
  return (near.length / (near.length + 1)) * gap * gap
}

/**
 * Matched difference in differences: mean over the treated of their value less the mean of the nearest controls of the
 * same cell, with replacement and ties; standard error of Abadie and Imbens (2006) for the population effect on the
 * treated. Treated in cells of fewer controls than neighbours are left out.
 */
export function matchedDifference(input: MatchingInput): EffectOnTreated {
  const { cell, value, covariates, neighbours } = input
  const columns = covariates.map((column) => {
    const deviation = standardDeviation(column)
    return deviation > 0 ? column.map((entry) => entry / deviation) : new Float64Array(column.length)
  })
  const controls = positionsByCell(input, 0)
  const matches: { readonly at: number; readonly near: readonly number[] }[] = []
  const weight = new Float64Array(value.length)
  const squaredWeight = new Float64Array(value.length)
  for (const [key, positions] of positionsByCell(input, 1))
    for (const at of positions) {
      const near = nearestNeighbours(columns, at, controls.get(key) ?? new Int32Array(0), neighbours)
      if (near.length === 0) continue
      matches.push({ at, near })
      for (const other of near) {
        weight[other]! += 1 / near.length
        squaredWeight[other]! += 1 / near.length / near.length
      }
    }
  if (matches.length < 2) return NO_EFFECT
  const slopes = input.biasCorrection ? linearSlopes(value, columns, weight) : columns.map(() => 0)
  const fitted = (at: number) => columns.reduce((sum, column, index) => sum + slopes[index]! * column[at]!, 0)
  const effects = matches.map(({ at, near }) => {
    const beside = near.reduce((sum, other) => sum + value[other]! - fitted(other), 0) / near.length
    return value[at]! - fitted(at) - beside
  })
  const estimate = effects.reduce((sum, effect) => sum + effect, 0) / effects.length
  let squares = effects.reduce((sum, effect) => sum + (effect - estimate) * (effect - estimate), 0)
  let used = 0
  for (let at = 0; at < weight.length; at++) {
    if (weight[at] === 0) continue
    used += 1
    const spread = residualVariance(input, columns, at, controls.get(cell[at]!)!) ?? 0
    squares += (weight[at]! * weight[at]! - squaredWeight[at]!) * spread
  }
  return { estimate, standardError: Math.sqrt(squares) / effects.length, treated: effects.length, controls: used }
}
