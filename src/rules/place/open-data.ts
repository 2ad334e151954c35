/** Open data per resident of a place a month later: what is there ages, spending adds; won of base-year prices. */
export function nextOpenData(stock: number, ageing: number, wonPerResident: number): number {
  return stock * (1 - ageing) + wonPerResident
}

/** Share of what open data can bring at most that a stock brings, 0 to 1, rising ever slower. */
export function openDataUse(stock: number, scale: number): number {
  return stock > 0 ? stock / (scale + stock) : 0
}
