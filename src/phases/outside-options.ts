import { log } from '../base/log.ts'
import { outsideOption } from '../rules/firm/bargaining.ts'
import type { Economy } from './economy.ts'

/** Unemployment among residents who could commute to a place, each by the chance to take a job there. */
function rateWithinReach({ world }: Economy, work: number): number {
  const { places, pairs, shape } = world
  let unemployed = 0
  let active = 0
  for (let home = 0; home < shape.places; home++) {
    if (places.region[home] !== places.region[work]) continue
    const reach = pairs.commuting[home * shape.places + work]!
    unemployed += reach * places.unemployed[home]!
    active += reach * (places.unemployed[home]! + places.employed[home]!)
  }
  return active > 0 ? unemployed / active : 0
}

/**
 * Moves what staff of each place could count on elsewhere nearby, a smoothed log against the nation, and keeps the change
 * of the month, which offers follow. Before the start of the record it is noted, and pay is left alone.
 */
export function observeOutsideOptions(economy: Economy, national: number): void {
  const { world, parameters } = economy
  const { places, nation, shape } = world
  const value = (rate: number) =>
    log(outsideOption(rate, parameters['separation.base'], parameters['benefit.replacement']))
  const everywhere = value(national)
  for (let place = 0; place < shape.places; place++) {
    const before = places.outsideOption[place]!
    const step = parameters['wages.outsideMemory'] * (value(rateWithinReach(economy, place)) - everywhere - before)
    places.outsideOption[place] = before + step
    places.outsideChange[place] = nation.ageing[0] === 1 ? step : 0
  }
}
