/** Share of available goods ordered from which a firm feels short of stock. */
const STOCK_OUT = 0.99

/** Cost of a unit at normal output: materials and the wage bill spread over normal output; won. */
export function unitCostAtNormalOutput(
  materialsRatio: number,
  inputPrice: number,
  wageBill: number,
  normal: number,
): number {
  return materialsRatio * inputPrice + (normal > 0 ? wageBill / normal : 0)
}

/**
 * Next price: the general rise of prices that firms take for granted, and part of the way to cost plus markup, inside a
 * band around the sector mean. Indexation as in Christiano, Eichenbaum and Evans (2005): without it prices that answer
 * cost slowly would lag behind a steady rise of cost for ever.
 */
export function nextPrice(
  price: number,
  rise: number,
  unitCost: number,
  markup: number,
  speed: number,
  sectorPrice: number,
  lowest: number,
  highest: number,
): number {
  const indexed = price * (1 + rise)
  const wanted = indexed + speed * (unitCost * (1 + markup) - indexed)
  return Math.min(highest * sectorPrice, Math.max(lowest * sectorPrice, wanted))
}

/** Next markup: drawn to the norm, a step up when stock ran out, down when it piles up. */
export function nextMarkup(markup: number, norm: number, pull: number, step: number, pressure: number): number {
  return Math.max(-0.3, Math.min(3, markup + pull * (norm - markup) + step * pressure))
}

/**
 * Pressure on the markup from the share of what could be sold that buyers ordered: 1 when stock runs out, −1 when as
 * much piles up as ran out there, relative to the share that is usual; 0 between.
 */
export function sellingPressure(share: number, usual: number): number {
  if (share > STOCK_OUT) return 1
  return share < 2 * usual - STOCK_OUT ? -1 : 0
}
