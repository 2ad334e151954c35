import { exp } from '../base/exp.ts'
import { pow } from '../base/pow.ts'

/** Names of the factors of efficiency as outcomes. */
export const FACTOR_IDS = ['productivityFactor', 'allocationFactor', 'jobsFactor'] as const

/** Logs of x / (x of the base year · trend) by region × factor: productivity, allocation, jobs. */
export type EfficiencyLogs = readonly (readonly [productivity: number, allocation: number, jobs: number])[]

const FACTORS = FACTOR_IDS.length

/** Index of the log of the product of factors G: 100·(1 − 2^−G). */
export function efficiencyOfLog(logProduct: number): number {
  return 100 * (1 - pow(2, -exp(logProduct)))
}

/** Efficiency of one region, 0 to 100: 50 is the base year on trend. */
export function regionalEfficiency(logs: readonly number[]): number {
  let sum = 0
  for (let k = 0; k < FACTORS; k++) sum += logs[k]!
  return efficiencyOfLog(sum)
}

/** Mean of each factor's logs over regions by the base year's shares of residents. */
export function factorMeans(logs: EfficiencyLogs, shares: ArrayLike<number>): number[] {
  const means = new Array<number>(FACTORS).fill(0)
  for (let region = 0; region < logs.length; region++)
    for (let k = 0; k < FACTORS; k++) means[k]! += shares[region]! * logs[region]![k]!
  return means
}

/**
 * Efficiency E = 100·(1 − 2^−G), G = Π_r Π_k (x / (x base · trend))^(3 w π): 50 is the base year on trend. Equal weights
 * unless given.
 */
export function efficiencyIndex(factors: readonly number[], weights?: readonly number[]): number {
  let sum = 0
  for (let k = 0; k < FACTORS; k++) sum += FACTORS * (weights?.[k] ?? 1 / FACTORS) * factors[k]!
  return efficiencyOfLog(sum)
}
