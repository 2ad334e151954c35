import { exp } from '../../base/exp.ts'
import { log } from '../../base/log.ts'

/** Worth at the start of the run of a won that is paid `months` later, at a rate in per cent a year. */
export function discountFactor(ratePct: number, months: number): number {
  return exp((-months / 12) * log(1 + ratePct / 100))
}

/** Money by month of the run, discounted to its first month and spread evenly over the months of the envelope. */
export interface YearlyMoney {
  /** Billions a year of what was paid in a month of the run, counted from 0; sums over months are what rules compare. */
  perYear(won: number, monthOfRun: number): number
}

/**
 * How a study turns money into billions a year: present value at the study's rate over that of one won a year through
 * the months `paid` (of the run, from 0), so that paying the envelope in those months gives the envelope at any rate.
 */
export function yearlyMoney(ratePct: number, paid: readonly number[]): YearlyMoney {
  const years = paid.reduce((sum, month) => sum + discountFactor(ratePct, month) / 12, 0)
  return {
    perYear: (won, month) => (years > 0 ? (won / 1e9) * (discountFactor(ratePct, month) / years) : 0),
  }
}
