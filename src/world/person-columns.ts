import { column, scratch, type TableOf } from './columns.ts'

/** What a person does; `VACANT` marks a free row. */
export const STATUS = {
  VACANT: 0,
  STUDENT: 1,
  EMPLOYED: 2,
  SELF_EMPLOYED: 3,
  UNEMPLOYED: 4,
  INACTIVE: 5,
  RETIRED: 6,
} as const

/** Persons of 15 and over; a row's key never depends on the row. */
export const PERSON_COLUMNS = {
  keyHigh: column('i32', 'key', 'upper half of the stable key: birth place, birth month, ordinal in the cohort'),
  keyLow: column('i32', 'key', 'lower half of the stable key'),
  status: column('u8', 'code', 'what the person does, see STATUS'),
  place: column('u8', 'place', 'place of residence'),
  homePlace: column('u8', 'place', 'place where the person grew up'),
  birthMonth: column('i16', 'month', 'month of birth, as base/months counts'),
  education: column('u8', 'code', 'level attained, or studied for while a student'),
  field: column('u8', 'code', 'field of study; 255 below the tertiary level'),
  campusPlace: column('u8', 'place', 'place of the campus studied at, kept afterwards; 255 without one'),
  ability: column('i8', 'standard deviations / 40', 'latent ability'),
  occupation: column('u8', 'code', 'occupation of the present or last job'),
  employer: column('i32', 'firm row', 'employing firm, -1 without one; the only reference between rows'),
  sector: column('u8', 'sector', 'sector of work and of the specific skill'),
  wage: column('i32', 'won a month', 'contract wage of an employee'),
  lastWage: column('i32', 'won a month', 'wage of the last job, on which benefits and reservation wages rest'),
  logSkill: column('i32', 'log / 2^20', 'specific skill, log, fixed point'),
  tenure: column('u8', 'months', 'months with the present employer, saturating'),
  unemploymentMonths: column('u8', 'months', 'months without work while searching, saturating'),
  deposits: column('f64', 'won', 'bank deposits'),
  smoothedIncome: column('i32', 'won a month', 'income that consumption follows'),
  income: column('i32', 'won a month', 'disposable income of the month after rent'),
  spending: scratch('i32', 'won', 'consumption of the month, product tax included'),
  previousPlace: scratch('u8', 'place', 'residence at the start of the labour market'),
  application: scratch('i32', 'firm × 3 + occupation', 'live application of the round, -1 without one'),
} as const

export type PersonTable = TableOf<typeof PERSON_COLUMNS>

/** Fixed-point unit of log skill. */
export const SKILL_UNIT = 1_048_576
