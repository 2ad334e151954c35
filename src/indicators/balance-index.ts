import { pow } from '../base/pow.ts'
import { williamson } from '../statistics/williamson.ts'

/** Parts of balance (docs/indicators.md), by region; income and jobs relative to the frozen benchmarks. */
export interface BalanceParts {
  /** Share of each region in the residents of the base year, π. */
  readonly shares: ArrayLike<number>
  /** Real disposable income after rent per resident / benchmark. */
  readonly relativeIncome: ArrayLike<number>
  /** The same income per (π × residents of the nation) / benchmark. */
  readonly relativePlaceIncome: ArrayLike<number>
  /** Professional and research jobs per (π × residents of working age of the nation) / benchmark. */
  readonly relativeJobs: ArrayLike<number>
  /** Net outflow of young talent, share of its stock a year. */
  readonly talentOutflow: ArrayLike<number>
}

/** The five gaps D1 to D5: living standard of people and of places, opportunity, talent, relative gap; each at least 0. */
export type BalanceGaps = readonly [living: number, place: number, jobs: number, talent: number, relative: number]

/** Names of the gaps as outcomes, D1 to D5. */
export const GAP_IDS = ['livingGap', 'placeGap', 'jobGap', 'talentGap', 'relativeGap'] as const

function shortfall(shares: ArrayLike<number>, relative: ArrayLike<number>): number {
  let sum = 0
  for (let region = 0; region < shares.length; region++) sum += shares[region]! * Math.max(0, 1 - relative[region]!)
  return sum
}

/** D1 to D5 on fixed shares of residents. */
export function balanceGaps(parts: BalanceParts): BalanceGaps {
  const { shares } = parts
  let talent = 0
  for (let region = 0; region < shares.length; region++)
    talent += shares[region]! * Math.max(0, parts.talentOutflow[region]!)
  return [
    shortfall(shares, parts.relativeIncome),
    shortfall(shares, parts.relativePlaceIncome),
    shortfall(shares, parts.relativeJobs),
    talent,
    williamson(parts.relativeIncome, shares),
  ]
}

/** Each gap relative to its reference; 1 where the base year knows no such gap. */
export function relativeGaps(gaps: BalanceGaps, references: BalanceGaps): number[] {
  return gaps.map((gap, k) => (references[k]! > 0 ? gap / references[k]! : 1))
}

/** Index of a mean relative gap H: 100·2^−H. */
export function balanceOfGap(meanGap: number): number {
  return 100 * pow(2, -meanGap)
}

/** Balance B = 100·2^(−Σ w D / D_ref), 0 to 100: 50 is the base year, 100 no gaps. Equal weights unless given. */
export function balanceIndex(relative: readonly number[], weights?: readonly number[]): number {
  let sum = 0
  for (let k = 0; k < relative.length; k++) sum += (weights?.[k] ?? 1 / relative.length) * relative[k]!
  return balanceOfGap(sum)
}
