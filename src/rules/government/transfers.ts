import { STATUS } from '../../world/person-columns.ts'
import { PENSION_AGE } from '../person/household.ts'

/** Age in months from which the pension of the oldest is paid. */
const OLDEST_AGE = 75 * 12
/** Age in months from which the basic transfer of the middle-aged is paid. */
const MIDDLE_AGE = 35 * 12

/** Pensions and basic transfers by age band, whole won a month. */
export interface TransferRates {
  readonly youngTransfer: number
  readonly middleTransfer: number
  readonly pension: number
  readonly oldestPension: number
}

/** The rates of a month at a wage level relative to the base year. */
export function transferRates(parameters: Readonly<Record<string, number>>, wageLevel: number): TransferRates {
  const rate = (id: string) => Math.floor(parameters[id]! * wageLevel + 0.5)
  return {
    youngTransfer: rate('transfer.young'),
    middleTransfer: rate('transfer.middle'),
    pension: rate('pension.younger'),
    oldestPension: rate('pension.oldest'),
  }
}

/** Pension of a resident of an age in months, whatever the resident does; 0 below the pension age. */
export function pensionAt(rates: TransferRates, ageMonths: number): number {
  return ageMonths < PENSION_AGE ? 0 : ageMonths < OLDEST_AGE ? rates.pension : rates.oldestPension
}

/** Basic transfer of a resident below the pension age who neither works nor studies. */
export function basicTransfer(rates: TransferRates, ageMonths: number, status: number): number {
  if (ageMonths >= PENSION_AGE) return 0
  if (status === STATUS.STUDENT || status === STATUS.EMPLOYED || status === STATUS.SELF_EMPLOYED) return 0
  return ageMonths < MIDDLE_AGE ? rates.youngTransfer : rates.middleTransfer
}
