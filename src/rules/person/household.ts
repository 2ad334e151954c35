import { STATUS } from '../../world/person-columns.ts'

const RENT_AGE = 20 * 12
const OWNER_AGE = 30 * 12

/** Age in months from which a pension is paid. */
export const PENSION_AGE = 65 * 12

/** Weight of a resident in rents and dividends: none below 30, more with education. */
export function ownerWeight(ageMonths: number, education: number): number {
  return ageMonths < OWNER_AGE ? 0 : 1 + education
}

/** Whether a resident pays rent: adults from 20 on who do not study. */
export function paysRent(ageMonths: number, status: number): boolean {
  return ageMonths >= RENT_AGE && status !== STATUS.STUDENT
}
