/** Weight of an institute with firms of a place that have had so much of their licences (0 to 1) from it, one for a stranger. */
export function tieFactor(share: number, strength: number): number {
  return 1 + strength * share
}
