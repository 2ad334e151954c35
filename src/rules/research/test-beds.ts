import { pow } from '../../base/pow.ts'

/** Next slots of a test bed, in demonstrations a quarter: they wear out, and money adds to them at the unit cost. */
export function nextSlots(slots: number, wear: number, won: number, unitCost: number): number {
  return slots * (1 - wear) + won / unitCost
}

/** Cost of a slot: part of it is saved where public roads, hospitals and offices serve as sites. */
export function slotCost(cost: number, publicSites: number, saving: number): number {
  return cost * (1 - saving * publicSites)
}

/**
 * Chance that a demonstration finds a real site: what slots can host, more where residents are many relative to the
 * mean place, over what waits for one.
 */
export function siteChance(slots: number, relativeResidents: number, elasticity: number, waiting: number): number {
  if (slots <= 0 || relativeResidents <= 0) return 0
  return waiting > 0 ? Math.min(1, (slots * pow(relativeResidents, elasticity)) / waiting) : 1
}

/** Next openness of the general rules of a sector: what zones have proven enough is carried over at a rate. */
export function nextRules(opened: number, proven: number, needed: number, rate: number): number {
  return proven >= needed && proven > 0 ? opened + rate * (1 - opened) : opened
}

/** Next proof of a sector in demonstrations: what was hosted adds to it, each incident halves it. */
export function nextProof(proven: number, hosted: number, incidents: number): number {
  let next = proven + hosted
  for (let incident = 0; incident < incidents; incident++) next *= 0.5
  return next
}
