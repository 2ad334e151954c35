/** Months of search after which discouragement sets in. */
const LONG_SEARCH = 6

/** Monthly chance to enter the labour force; with `leavingChance` the share in it tends to `norm`. */
export function enteringChance(adjustment: number, norm: number, tightness: number): number {
  return adjustment * norm * tightness
}

/** Monthly chance to leave the labour force, higher after a long search. */
export function leavingChance(adjustment: number, norm: number, discouragement: number, searchMonths: number): number {
  return adjustment * (1 - norm) + (searchMonths > LONG_SEARCH ? discouragement : 0)
}
