import { exp } from '../../base/exp.ts'
import { log } from '../../base/log.ts'
import { pow } from '../../base/pow.ts'

/** Attraction of a cell relative to the base year: its sellers’ weights, prices included, as an inclusive value. */
export function cellAttraction(
  weight: number,
  baseWeight: number,
  placeElasticity: number,
  firmElasticity: number,
): number {
  if (baseWeight <= 0 || weight <= 0) return 0
  return pow(weight / baseWeight, firmElasticity > 0 ? placeElasticity / firmElasticity : 0)
}

/** Attraction of a price relative to the base year’s price of one. */
export function priceAttraction(price: number, elasticity: number): number {
  return pow(price, -elasticity)
}

/**
 * Attraction of a maker beside its standing: price^−γ × e^(quality lead × its elasticity), less what buyers hold back
 * from a maker whose record (0 to 1) they do not know. `lead` is log quality relative to the sector.
 */
export function makerAttraction(
  price: number,
  elasticity: number,
  lead: number,
  qualityElasticity: number,
  record: number,
  discount: number,
): number {
  return exp(qualityElasticity * lead - elasticity * log(price)) * (1 - discount * (1 - record))
}
