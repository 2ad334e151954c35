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
