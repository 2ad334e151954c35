import { MONTHS_PER_YEAR, monthOfYear } from '../base/months.ts'
import { roundWon } from '../base/won.ts'
import type { Economy } from './economy.ts'

/** Highest surcharge on wages, whatever there is to finance. */
const HIGHEST_SURCHARGE = 0.5

/** Notes whole won that policies got from the central government, negative when they gave back; taxes bear their share. */
export function financeByTax(economy: Economy, won: number): void {
  economy.world.nation.toFinance[0]! += roundWon(economy.parameters['finance.incomeTaxShare'] * won)
}

/** Sets the month’s surcharge on wages, which brings in by December what taxes have to bear of the year’s programmes. */
export function setSurcharge(economy: Economy): void {
  const { nation } = economy.world
  const months = MONTHS_PER_YEAR - monthOfYear(nation.month[0]!)
  const rate = Math.max(0, nation.toFinance[0]!) / (months * Math.max(1, nation.wageBase[0]!))
  nation.surchargeRate[0] = Math.min(HIGHEST_SURCHARGE, rate)
}

/** Whole won of the tax on wages of some residents that the surcharge brought in. */
export function surchargeIn(economy: Economy, tax: number): number {
  const { wageTaxRate, surchargeRate } = economy.world.nation
  const surcharge = surchargeRate[0]!
  return surcharge > 0 ? roundWon((tax * surcharge) / (wageTaxRate[0]! + surcharge)) : 0
}
