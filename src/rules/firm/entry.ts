/** Mean of `entrantSize` over independent uniform draws. */
export const MEAN_ENTRANT_SIZE = 1.591

/** Employees that an entrant looks for, one to four, small ones more often; `u` and `v` are uniform draws. */
export function entrantSize(u: number, v: number): number {
  return 1 + Math.floor(4 * u * v)
}
