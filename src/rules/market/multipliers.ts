const ROUNDS = 200

/**
 * Output of the whole economy that a won of final demand for each product brings about, by sector: column sums of
 * `(I − A)⁻¹` for domestic inputs `coefficients[product × sectors + user]` in won per won, as a power series; at least 1.
 */
export function outputMultipliers(coefficients: Float64Array, sectors: number): Float64Array {
  let round = new Float64Array(sectors).fill(1)
  const sums = Float64Array.from(round)
  for (let step = 0; step < ROUNDS; step++) {
    const next = new Float64Array(sectors)
    for (let user = 0; user < sectors; user++)
      for (let product = 0; product < sectors; product++)
        next[user]! += coefficients[product * sectors + user]! * round[product]!
    for (let user = 0; user < sectors; user++) sums[user]! += next[user]!
    round = next
  }
  return sums
}
