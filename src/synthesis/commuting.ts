import { apportion } from '../engine/apportion.ts'
import type { World } from '../world/world.ts'
import type { Sizes } from './sizes.ts'

const ROUNDS = 60

/** Fits a non-negative table to row and column sums by iterative proportional fitting; the table is changed in place. */
export function fitMargins(table: Float64Array, rows: Float64Array, columns: Float64Array, rounds: number): void {
  const rowCount = rows.length
  const columnCount = columns.length
  for (let round = 0; round < rounds; round++) {
    for (let row = 0; row < rowCount; row++) {
      let sum = 0
      for (let column = 0; column < columnCount; column++) sum += table[row * columnCount + column]!
      const factor = sum > 0 ? rows[row]! / sum : 0
      for (let column = 0; column < columnCount; column++) table[row * columnCount + column]! *= factor
    }
    for (let column = 0; column < columnCount; column++) {
      let sum = 0
      for (let row = 0; row < rowCount; row++) sum += table[row * columnCount + column]!
      const factor = sum > 0 ? columns[column]! / sum : 0
      for (let row = 0; row < rowCount; row++) table[row * columnCount + column]! *= factor
    }
  }
}

/** Employees by home × work place that meet residents’ and jobs’ margins; also sets the propensity to commute. */
export function fitCommuting(world: World, sizes: Sizes): Float64Array {
  const { pack, shape, pairs } = world
  const placeCount = shape.places
  const sectorCount = shape.sectors
  const jobs = new Float64Array(placeCount)
  const residents = new Float64Array(placeCount)
  for (let place = 0; place < placeCount; place++)
    for (let sector = 0; sector < sectorCount; sector++) jobs[place]! += sizes.jobs[place * sectorCount + sector]!
  for (let region = 0; region < shape.regions; region++) {
    let total = 0
    const weights = new Float64Array(placeCount)
    for (let place = 0; place < placeCount; place++) {
      if (pack.places[place]!.region !== region) continue
      total += jobs[place]!
      let own = 0
      for (let sector = 0; sector < sectorCount; sector++) own += pack.selfEmployed[place * sectorCount + sector]!
      weights[place] = Math.max(0.02 * pack.employedResidents[place]!, pack.employedResidents[place]! - own)
    }
    const out = new Float64Array(placeCount)
    apportion(total, weights, 0, placeCount, out)
    for (let place = 0; place < placeCount; place++) residents[place]! += out[place]!
  }
  const table = new Float64Array(placeCount * placeCount)
  for (let home = 0; home < placeCount; home++)
    for (let work = 0; work < placeCount; work++)
      table[home * placeCount + work] = pack.commuting[home * placeCount + work]! * residents[home]! * jobs[work]!
  fitMargins(table, residents, jobs, ROUNDS)
  for (let home = 0; home < placeCount; home++) {
    let highest = 0
    const rate = (work: number) => (jobs[work]! > 0 ? table[home * placeCount + work]! / jobs[work]! : 0)
    for (let work = 0; work < placeCount; work++) highest = Math.max(highest, rate(work))
    for (let work = 0; work < placeCount; work++)
      pairs.commuting[home * placeCount + work] = highest > 0 ? rate(work) / highest : home === work ? 1 : 0
  }
  const whole = new Float64Array(placeCount * placeCount)
  for (let work = 0; work < placeCount; work++) {
    const column = Float64Array.from({ length: placeCount }, (_, home) => table[home * placeCount + work]!)
    const out = new Float64Array(placeCount)
    apportion(jobs[work]!, column, 0, placeCount, out)
    for (let home = 0; home < placeCount; home++) whole[home * placeCount + work] = out[home]!
  }
  return whole
}
