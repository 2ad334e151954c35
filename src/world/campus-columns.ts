import { column, scratch, type TableOf } from './columns.ts'

/** Levels that campuses teach: tertiary and advanced. */
export const CAMPUS_LEVELS = 2

/** Campuses by level × place × field; row = (level × places + place) × fields + field. */
export const CAMPUS_COLUMNS = {
  seats: column('f64', 'persons a year', 'entrants that may be admitted'),
  baseSeats: column('f64', 'persons a year', 'the same in the base year'),
  seatCarry: column('f64', 'persons', 'part of a seat carried to the next year'),
  enrolled: column('f64', 'persons', 'students, counted each February before graduation'),
  quality: column('f64', 'log', 'standing of the campus, 0 as the nation’s'),
  demand: column('f64', 'jobs', 'skilled jobs of the place that ask for the field, counted each February'),
  baseDemand: column('f64', 'jobs', 'the same at the end of burn-in'),
  prospect: column('f64', 'won a month', 'real income that graduates of the field expect in the place, smoothed'),
  baseProspect: column('f64', 'won a month', 'the same at the end of burn-in'),
  open: scratch('f64', 'persons', 'whole seats of this year'),
  lowest: scratch('f64', 'rank', 'rank that an applicant must exceed, −1 while seats are free'),
  rejected: scratch('f64', 'persons', 'applicants turned down in the last round'),
} as const

export type CampusTable = TableOf<typeof CAMPUS_COLUMNS>
