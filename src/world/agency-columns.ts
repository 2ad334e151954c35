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
  baseBudget: column('f64', 'won a year', 'budget of the base year'),
  deposits: column('f64', 'won', 'account for its own costs'),
  sharedEquipment: column('f64', 'base-year won', 'equipment that firms of the region may use'),
  awards: column('f64', 'awards', 'awards that it delivered since the start of the run'),
  growth: column('f64', 'log', 'growth of the firms it supported last year, less that of all firms of the region'),
  additional: column('f64', 'log', 'the same, less that of firms without support that grew alike the year before'),
} as const

export type AgencyTable = TableOf<typeof AGENCY_COLUMNS>

/** What regions are good at and what the nation is fond of, by region × sector, looked at each January. */
export const PRIORITY_COLUMNS = {
  quotient: column('f64', 'log', 'share of the sector in the region’s staff relative to the nation'),
  priority: column('u8', 'flag', 'one where the region takes the sector for one of its strengths, with error'),
  fashion: column('u8', 'flag', 'one where the sector is in fashion with the central government'),
  density: column('f64', 'share', 'how much related industry the region is strong in, less the mean of sectors'),
} as const

export type PriorityTable = TableOf<typeof PRIORITY_COLUMNS>

/** What support did in each region: sums that fade by a twelfth a month. */
export const DELIVERY_COLUMNS = {
  awards: column('f64', 'awards', 'awards'),
  overlaps: column('f64', 'awards', 'awards for a function that another payer had funded in twelve months'),
  won: column('f64', 'won', 'won awarded'),
  matched: column('f64', 'won', 'won awarded in sectors in which the region is specialised'),
  favoured: column('f64', 'industries', 'industries that calls favour'),
  fitting: column('f64', 'industries', 'those of them in which the region is specialised'),
  planned: column('f64', 'won', 'support that fell due'),
  spent: column('f64', 'won', 'support that was paid out'),
  timeOffered: column('f64', 'researcher-months', 'staff time that agencies had for support'),
  timeUsed: column('f64', 'researcher-months', 'staff time that support took'),
  useOffered: column('f64', 'won', 'use that shared equipment allows'),
  used: column('f64', 'won', 'use that firms made of it'),
} as const

export type DeliveryTable = TableOf<typeof DELIVERY_COLUMNS>
