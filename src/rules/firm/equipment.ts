/**
 * Units of equipment that fall due in a month: wear and trend growth, and part of the gap between what expected sales ask
 * for (an accelerator) and what the firm holds or has still to order. Never below zero.
 */
export function fallingDue(equipment: number, due: number, wanted: number, steadyRate: number, speed: number): number {
  const planned = equipment + due
  const gap = Math.max(0.5 * planned, Math.min(2 * planned, wanted)) - planned
  return Math.max(0, steadyRate * equipment + speed * gap)
}

/**
 * Units below which an order does not pay its fixed cost: one machine, but nobody lets more than a share of the equipment
 * wear out first (the (S,s) band of Caballero and Engel 1999, in units of machines).
 */
export function leastOrder(equipment: number, machine: number, longestShare: number): number {
  return Math.min(machine, longestShare * equipment)
}
