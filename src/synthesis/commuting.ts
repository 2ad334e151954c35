import { apportion } from '../engine/apportion.ts'
import type { World } from '../world/world.ts'
import type { Sizes } from './sizes.ts'

const ROUNDS = 60

/** Fits a non-negative table to row and column sums by iterative proportional fitting; the table is changed in place. */
export function fitMargins(table: Float64Array, rows: Float64Array, columns: Float64Array, rounds: number): void {
  const R = rows.length
  const C = columns.length
  for (let round = 0; round < rounds; round++) {
    for (let r = 0; r < R; r++) {
      let sum = 0
      for (let c = 0; c < C; c++) sum += table[r * C + c]!
      const factor = sum > 0 ? rows[r]! / sum : 0
      for (let c = 0; c < C; c++) table[r * C + c]! *= factor
    }
    for (let c = 0; c < C; c++) {
      let sum = 0
      for (let r = 0; r < R; r++) sum += table[r * C + c]!
      const factor = sum > 0 ? columns[c]! / sum : 0
      for (let r = 0; r < R; r++) table[r * C + c]! *= factor
    }
  }
}

/** Employees by home × work place that meet residents’ and jobs’ margins; also sets the propensity to commute. */
export function fitCommuting(world: World, sizes: Sizes): Float64Array {
  const { pack, shape, pairs } = world
  const P = shape.places
  const S = shape.sectors
  const jobs = new Float64Array(P)
  const residents = new Float64Array(P)
  for (let place = 0; place < P; place++) for (let s = 0; s < S; s++) jobs[place]! += sizes.jobs[place * S + s]!
  for (let region = 0; region < shape.regions; region++) {
    let total = 0
    const weights = new Float64Array(P)
    for (let place = 0; place < P; place++) {
      if (pack.places[place]!.region !== region) continue
      total += jobs[place]!
      let own = 0
      for (let s = 0; s < S; s++) own += pack.selfEmployed[place * S + s]!
      weights[place] = Math.max(0.02 * pack.employedResidents[place]!, pack.employedResidents[place]! - own)
    }
    const out = new Float64Array(P)
    apportion(total, weights, 0, P, out)
    for (let place = 0; place < P; place++) residents[place]! += out[place]!
  }
  const table = new Float64Array(P * P)
  for (let home = 0; home < P; home++)
    for (let work = 0; work < P; work++)
      table[home * P + work] = pack.commuting[home * P + work]! * residents[home]! * jobs[work]!
  fitMargins(table, residents, jobs, ROUNDS)
  for (let home = 0; home < P; home++) {
    let highest = 0
    const rate = (work: number) => (jobs[work]! > 0 ? table[home * P + work]! / jobs[work]! : 0)
    for (let work = 0; work < P; work++) highest = Math.max(highest, rate(work))
    for (let work = 0; work < P; work++)
      pairs.commuting[home * P + work] = highest > 0 ? rate(work) / highest : home === work ? 1 : 0
  }
  const whole = new Float64Array(P * P)
  for (let work = 0; work < P; work++) {
    const column = Float64Array.from({ length: P }, (_, home) => table[home * P + work]!)
    const out = new Float64Array(P)
    apportion(jobs[work]!, column, 0, P, out)
    for (let home = 0; home < P; home++) whole[home * P + work] = out[home]!
  }
  return whole
}
