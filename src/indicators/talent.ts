import { STATUS } from '../world/person-columns.ts'

const FROM = 20 * 12
const TO = 35 * 12

/** Whether a person belongs to the young talent that regions compete for: tertiary-educated, 20 to 34, not a student. */
export function isTalent(ageMonths: number, status: number, education: number): boolean {
  return education > 0 && ageMonths >= FROM && ageMonths < TO && status !== STATUS.STUDENT
}
