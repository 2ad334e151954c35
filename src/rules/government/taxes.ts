import { roundWon } from '../../base/won.ts'

/** Tax on a month’s profit; losses pay none; whole won. */
export function profitTax(rate: number, profit: number): number {
  return profit > 0 ? roundWon(rate * profit) : 0
}
