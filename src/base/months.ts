import { InternalError } from './errors.ts'

/** Months of a year. */
export const MONTHS_PER_YEAR = 12

const MONTH_TEXT = /^(\d{4})-(0[1-9]|1[0-2])$/

/** Whether a text is a month of the form `YYYY-MM`. */
export function isMonth(text: string): boolean {
  return MONTH_TEXT.test(text)
}

/** Month index `year * 12 + month - 1` of `YYYY-MM`; throws an `InternalError` for any other text (ask `isMonth`). */
export function parseMonth(text: string): number {
  const parts = MONTH_TEXT.exec(text)
  if (parts === null) throw new InternalError(`not a month of the form YYYY-MM: ${text}`)
  return Number(parts[1]) * MONTHS_PER_YEAR + Number(parts[2]) - 1
}

/** `YYYY-MM` of a month index of the years 0 to 9999. */
export function formatMonth(index: number): string {
  if (!Number.isInteger(index) || index < 0 || index >= 10000 * MONTHS_PER_YEAR) {
    throw new InternalError(`not a month index: ${index}`)
  }
  return `${String(yearOf(index)).padStart(4, '0')}-${String(monthOfYear(index) + 1).padStart(2, '0')}`
}

/** Month of the year of a month index, 0 (January) to 11; also before year 0. */
export function monthOfYear(index: number): number {
  return index - yearOf(index) * MONTHS_PER_YEAR
}

/** Year of a month index. */
export function yearOf(index: number): number {
  return Math.floor(index / MONTHS_PER_YEAR)
}
