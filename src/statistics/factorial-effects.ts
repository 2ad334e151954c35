/** Contrast of a full factorial: a main effect (`second` null) or the synergy of a pair, by replication. */
export interface FactorialEffect {
  /** Position of the policy among the factors. */
  readonly first: number
  readonly second: number | null
  readonly values: Float64Array
}

/**
 * Main effects and pairwise synergies of a full 2^k factorial. `cells[subset]` holds outcomes by replication of the mix
 * whose policies are the bits of `subset`. A main effect is the mean of with minus without, over all settings of the
 * others; a synergy is with both minus the sum of each alone (against neither), likewise averaged. Same unit as the
 * outcomes; a replication that is NaN in any cell is NaN in every effect.
 */
export function factorialEffects(cells: readonly ArrayLike<number>[], factors: number): FactorialEffect[] {
  const effects: FactorialEffect[] = []
  for (let first = 0; first < factors; first++) {
    effects.push({ first, second: null, values: contrast(cells, 1 << first, 1 << (factors - 1)) })
  }
  for (let first = 0; first < factors; first++) {
    for (let second = first + 1; second < factors; second++) {
      effects.push({ first, second, values: contrast(cells, (1 << first) | (1 << second), 1 << (factors - 2)) })
    }
  }
  return effects
}

/** Sum of the cells, signed by the number of missing bits of `mask`, divided by `settings`. */
function contrast(cells: readonly ArrayLike<number>[], mask: number, settings: number): Float64Array {
  const values = new Float64Array(cells[0].length)
  cells.forEach((cell, subset) => {
    const sign = countBits(mask & ~subset) % 2 === 0 ? 1 : -1
    for (let replication = 0; replication < values.length; replication++) {
      values[replication] += (sign * cell[replication]) / settings
    }
  })
  return values
}

function countBits(mask: number): number {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++
  return count
}
