import { log } from '../../base/log.ts'

/** What speaks for a place and sector as a core project, each in logs against the mean of the candidates. */
export interface Merits {
  /** Private investment per won of sales. */
  readonly investment: number
  /** Output multiplier of the sector. */
  readonly ripple: number
  /** Growth of the sector’s sales over the last year. */
  readonly growth: number
  /** Share of the place in the sector’s sales, relative to its share in all sales. */
  readonly competitiveness: number
}

/** Farthest that one merit counts from the mean of the candidates, log. */
const FARTHEST = 2

/** Log of a value against a mean, within ±2; 0 where either is missing. */
export function relativeMerit(value: number, mean: number): number {
  return value > 0 && mean > 0 ? Math.max(-FARTHEST, Math.min(FARTHEST, log(value / mean))) : 0
}

/** Weighted mean of merits; 0 without any weight. */
export function meritScore(merits: Merits, weights: Merits): number {
  const whole = weights.investment + weights.ripple + weights.growth + weights.competitiveness
  if (!(whole > 0)) return 0
  const sum =
    weights.investment * merits.investment +
    weights.ripple * merits.ripple +
    weights.growth * merits.growth +
    weights.competitiveness * merits.competitiveness
  return sum / whole
}

/** What a jury sees of a score: lobbying lifts those who are large already, and judgement errs. */
export function juryScore(score: number, relativeSize: number, lobbying: number, noise: number, draw: number): number {
  return score + lobbying * relativeSize + noise * draw
}
