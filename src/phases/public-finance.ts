import { exp } from '../base/exp.ts'
import type { Economy } from './economy.ts'

/** Public debt relative to a year’s product. */
export function debtRatio(economy: Economy): number {
  const { nation } = economy.world
  return Math.max(0, -nation.centralDeposits[0]!) / Math.max(1, 12 * nation.gdp[0]!)
}

/** Real public purchases relative to the base year: trend, less where debt is above its norm, more in unemployment. */
export function purchaseFactor(economy: Economy): number {
  const { world, parameters } = economy
  const { nation } = world
  const debt = parameters['tax.debtRule'] * (debtRatio(economy) - nation.debtNorm[0]!)
  const slack =
    parameters['tax.unemploymentRule'] * (nation.unemploymentRate[0]! - parameters['wages.unemploymentNorm'])
  return exp(nation.realGrowth[0]!) * Math.max(0.7, Math.min(1.3, 1 - debt + slack))
}
