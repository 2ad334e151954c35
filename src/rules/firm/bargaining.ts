/** Months over which staff weigh what they would have elsewhere: pay is set for a year. */
const HORIZON_MONTHS = 12

/**
 * What staff who leave can count on over a year, of their pay: benefits for the wait that unemployment and separations
 * imply where flows balance, then pay as before. Between the replacement rate and one.
 */
export function outsideOption(unemployment: number, separation: number, replacement: number): number {
  const wait = unemployment / Math.max(1e-9, (1 - unemployment) * separation)
  return 1 - (1 - replacement) * Math.min(1, wait / HORIZON_MONTHS)
}
