import { stochasticRound } from '../../random/distributions.ts'

/** Vacancies for a gap between wanted and present staff: none inside the dead band, else part of the gap, rounded by a draw. */
export function vacanciesForGap(gap: number, band: number, speed: number, u: number): number {
  return gap > band ? stochasticRound(speed * gap, u) : 0
}

/** Chance of each staff member to be laid off for a surplus: none inside the dead band. */
export function layoffShareForGap(gap: number, band: number, speed: number, staff: number): number {
  return gap < -band && staff > 0 ? Math.min(1, (-gap * speed) / staff) : 0
}

/**
 * Log change of a wage offer: drift, rent sharing towards the wage norm, unfilled vacancies, queues, unemployment below
 * its norm, and the log change of what staff could count on elsewhere nearby.
 */
export function wageOfferChange(
  parameters: Readonly<Record<string, number>>,
  drift: number,
  logGapToNorm: number,
  unfilledShare: number,
  hasQueue: boolean,
  unemployment: number,
  outsideChange: number,
): number {
  return (
    drift +
    parameters['wages.rentSharing']! * Math.max(-1, Math.min(1, logGapToNorm)) +
    parameters['wages.unfilled']! * unfilledShare -
    (hasQueue ? parameters['wages.queue']! : 0) +
    parameters['wages.phillips']! * (parameters['wages.unemploymentNorm']! - unemployment) +
    parameters['wages.outsideWeight']! * outsideChange
  )
}
