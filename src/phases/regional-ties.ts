import { exp } from '../base/exp.ts'
import { log } from '../base/log.ts'
import { agglomerationOf } from '../rules/place/moving.ts'
import type { Economy } from './economy.ts'

/** Bounds of the ease of search. */
const HARDEST = 0.3
const EASIEST = 3
/** Weight of a month of burn-in in the base-year share of educated workers. */
const BASE_MEMORY = 0.05

/**
 * In burn-in, moves how often the unemployed of each region search until regions stand to the nation as in the base
 * year; the mean over the unemployed stays one, so the nation’s rate is left alone. Fixed from the start of the record.
 */
export function fitSearchEase(economy: Economy, national: number): void {
  const { world, parameters } = economy
  const { places, regions, nation, shape } = world
  if (nation.ageing[0] === 1 || parameters['search.easeSpeed'] <= 0) return
  let searching = 0
  let weighted = 0
  for (let region = 0; region < shape.regions; region++) {
    let unemployed = 0
    let employed = 0
    for (let place = 0; place < shape.places; place++) {
      if (places.region[place] !== region) continue
      unemployed += places.unemployed[place]!
      employed += places.employed[place]!
    }
    if (unemployed > 0 && regions.baseUnemployment[region]! > 0) {
      const relative = unemployed / (unemployed + employed) / national
      const step = parameters['search.easeSpeed'] * log(relative / regions.baseUnemployment[region]!)
      regions.searchEase[region]! *= exp(step)
    }
    searching += unemployed
    weighted += unemployed * regions.searchEase[region]!
  }
  for (let region = 0; region < shape.regions && weighted > 0; region++) {
    const ease = (regions.searchEase[region]! * searching) / weighted
    regions.searchEase[region] = Math.min(EASIEST, Math.max(HARDEST, ease))
  }
}

/** Productivity of places from their share in the nation’s educated workers, against the end of burn-in. */
export function agglomerate(economy: Economy): void {
  const { world, parameters } = economy
  const { places, nation, shape } = world
  let educated = 0
  for (let place = 0; place < shape.places; place++) educated += places.educated[place]!
  for (let place = 0; place < shape.places; place++) {
    const share = educated > 0 ? places.educated[place]! / educated : 0
    const base = places.baseEducated[place]!
    if (base === 0) places.baseEducated[place] = share
    else if (nation.ageing[0] !== 1) places.baseEducated[place] = base + BASE_MEMORY * (share - base)
    else places.agglomeration[place] = agglomerationOf(share, base, parameters['agglomeration.elasticity'])
  }
}
