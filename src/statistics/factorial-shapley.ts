import { shapleyValues } from './shapley.ts'

/**
 * Shapley value of each factor of a full 2^k factorial by replication: its part of what the mix of all factors does
 * beyond the mix of none, averaged over all orders of adding them. `cells[subset]` holds outcomes by replication of the
 * mix whose policies are the bits of `subset`. The parts of a replication sum to the whole; same unit as the outcomes.
 */
export function factorialShapley(cells: readonly ArrayLike<number>[], factors: number): Float64Array[] {
  const count = cells[0]!.length
  const parts = Array.from({ length: factors }, () => new Float64Array(count))
  for (let replication = 0; replication < count; replication++) {
    const values = shapleyValues(factors, (subset) => cells[subset]![replication]!)
    values.forEach((value, factor) => {
      parts[factor]![replication] = value
    })
  }
  return parts
}
