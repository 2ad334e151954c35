import { column, type TableOf } from './columns.ts'

/** Support agencies, as many at every scale as the pack counts; a row's order is by region, then ordinal. */
export const AGENCY_COLUMNS = {
  keyHigh: column('i32', 'key', 'upper half of the stable key: region, ordinal in the region'),
  keyLow: column('i32', 'key', 'lower half of the stable key'),
  region: column('u8', 'region', 'region that the agency serves'),
  place: column('u8', 'place', 'seat of the agency'),
  functions: column('u8', 'bits', 'functions served; bit k is the k-th of AGENCY_FUNCTIONS'),
  researchers: column('f64', 'persons', 'research staff; heads of the real agency, not thinned'),
  budget: column('f64', 'won a year', 'budget, thinned like all money'),
} as const

export type AgencyTable = TableOf<typeof AGENCY_COLUMNS>
