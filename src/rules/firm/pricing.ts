/** Cost of a unit at normal output: materials and the wage bill spread over normal output; won. */
export function unitCostAtNormalOutput(materialsRatio: number, inputPrice: number, wageBill: number, normal: number): number {
  return materialsRatio * inputPrice + (normal > 0 ? wageBill / normal : 0)
}

/** Next price: part of the way to cost plus markup, inside a band around the sector mean. */
export function nextPrice(
  price: number,
  unitCost: number,
  markup: number,
  speed: number,
  sectorPrice: number,
  lowest: number,
  highest: number,
): number {
  const wanted = price + speed * (unitCost * (1 + markup) - price)
  return Math.min(highest * sectorPrice, Math.max(lowest * sectorPrice, wanted))
}

/** Next markup: drawn to the norm, a step up when stock ran out, down when it piles up. */
export function nextMarkup(markup: number, norm: number, pull: number, step: number, pressure: number): number {
  return Math.max(-0.3, Math.min(3, markup + pull * (norm - markup) + step * pressure))
}
