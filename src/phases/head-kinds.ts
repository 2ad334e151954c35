import { STATUS } from '../world/person-columns.ts'
import { SUM, SUM_COUNT } from './sums.ts'

const CLASSES = 4
const LEVELS = 4
const STATUSES = 8

/** Kinds of residents of a place: status × class of age × level of education. */
export const KIND_COUNT = STATUSES * CLASSES * LEVELS

const RENT_CLASS = 1
const OWNER_CLASS = 2
const PENSION_CLASS = 3

/**
 * Kind of a resident of a place: which of the counts of a month he belongs to, without a branch. Classes of age begin
 * at 20 (rents), 30 (owners) and 65 (end of working age).
 */
export function headKind(status: number, ageMonths: number, education: number): number {
  const age = ((239 - ageMonths) >>> 31) + ((359 - ageMonths) >>> 31) + ((779 - ageMonths) >>> 31)
  return (((status << 2) + age) << 2) + education
}

function addKind(sums: Float64Array, base: number, heads: number, status: number, age: number, level: number): void {
  sums[base + SUM.ADULTS]! += heads
  if (age >= OWNER_CLASS) sums[base + SUM.OWNERS]! += heads * (1 + level)
  if (age >= RENT_CLASS && status !== STATUS.STUDENT) sums[base + SUM.RENTERS]! += heads
  if (status === STATUS.EMPLOYED || status === STATUS.SELF_EMPLOYED) sums[base + SUM.EMPLOYED]! += heads
  else if (status === STATUS.UNEMPLOYED || age < PENSION_CLASS) sums[base + SUM.DEPENDANTS]! += heads
  if (level > 0 && (status === STATUS.EMPLOYED || status === STATUS.SELF_EMPLOYED)) sums[base + SUM.EDUCATED]! += heads
  if (status === STATUS.EMPLOYED) sums[base + SUM.EARNERS]! += heads
  if (status === STATUS.UNEMPLOYED) sums[base + SUM.UNEMPLOYED]! += heads
}

/** Adds the residents of a place by kind, `kinds[place × KIND_COUNT + kind]`, to its sums by SUM. */
export function sumKinds(kinds: Float64Array, place: number, sums: Float64Array): void {
  for (let kind = 0; kind < KIND_COUNT; kind++) {
    const heads = kinds[place * KIND_COUNT + kind]!
    if (heads > 0) addKind(sums, place * SUM_COUNT, heads, kind >> 4, (kind >> 2) & 3, kind & 3)
  }
}
