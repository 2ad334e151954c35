/**
 * Weight of a region in transfers, won: the gap between planned purchases and its own taxes. With `equalisation` 1 they
 * are those that it has, with 0 those that it would have with its base-year share of all regions’ own taxes, so that a
 * base that grows faster stays with the region.
 */
export function transferWeight(equalisation: number, planned: number, own: number, expectedOwn: number): number {
  return Math.max(0, planned - equalisation * own - (1 - equalisation) * expectedOwn)
}

/**
 * What a region buys relative to its plan: more when its deposits exceed `normMonths` of planned purchases, less when
 * they fall short, by `speed` a month of the gap, and never more than it holds.
 */
export function spendingFactor(deposits: number, planned: number, normMonths: number, speed: number): number {
  if (planned <= 0) return 1
  const months = deposits / planned
  return Math.max(0, Math.min(1 + speed * (months - 1 - normMonths), months))
}
