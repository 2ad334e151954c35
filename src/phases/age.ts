import type { NationTable } from '../world/area-columns.ts'

const MONTHS_PER_BAND = 60

/** The month at which ages are read: before the start of the record nobody ages. */
export function ageMonth(nation: NationTable): number {
  return nation.ageing[0] === 1 ? nation.month[0]! : nation.startMonth[0]!
}

/** Five-year band of an age in months; the last band is open. */
export function ageBandOf(ageMonths: number, bands: number): number {
  const band = (ageMonths / MONTHS_PER_BAND) | 0
  return band < bands ? band : bands - 1
}
