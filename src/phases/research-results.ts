import { normalFromBits, stochasticRound } from '../random/distributions.ts'
import { drawBits, drawUniform, type Stream } from '../random/draw.ts'
import type { Economy } from './economy.ts'

/** What one project led to on paper. */
export interface Results {
  publications: number
  domestic: number
  overseas: number
}

/**
 * Draws the quality of a project around the mean of its performer, and what follows from it: one quality, one threshold
 * for each result, so that better performers gain most where the threshold is highest. Takes draws k to k + 3. Publications
 * come in the share of an institute’s, domestic patents in the number given.
 */
export function drawResults(
  economy: Economy,
  stream: Stream,
  high: number,
  low: number,
  k: number,
  mean: number,
  publishing: number,
  domestic: number,
  results: Results,
): void {
  const { parameters } = economy
  const quality = mean + normalFromBits(drawBits(stream, high, low, k))
  const count = (threshold: number, rate: number, at: number) =>
    quality > threshold ? stochasticRound(rate, drawUniform(stream, high, low, k + at)) : 0
  results.publications = count(
    parameters['research.publicationThreshold'],
    publishing * parameters['research.publications'],
    1,
  )
  results.domestic = count(parameters['research.domesticThreshold'], domestic, 2)
  results.overseas = count(parameters['research.overseasThreshold'], parameters['research.overseasPatents'], 3)
}

/** Nominal won of research that was worth one won in the base year: its cost follows pay. */
export function researchPrice(economy: Economy): number {
  const { nation } = economy.world
  return nation.baseMeanWage[0]! > 0 ? nation.wageIndex[0]! / nation.baseMeanWage[0]! : 1
}
