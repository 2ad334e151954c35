import { column, scratch, type TableOf } from './columns.ts'

/** Who performs public research in a place; row = place × 2 + performer. */
export const PERFORMER = { UNIVERSITY: 0, INSTITUTE: 1 } as const
export const PERFORMERS = 2

/** Universities and public research institutes of a place, pooled by performer. Money is thinned, staff is not. */
export const INSTITUTE_COLUMNS = {
  staff: column('f64', 'researchers', 'research staff of the real country'),
  quality: column('f64', 'sd', 'project quality beside what follows from staff'),
  links: column('f64', 'licences', 'links with firms, fading'),
  baseLinks: column('f64', 'licences', 'links of the base year'),
  budget: column('f64', 'won a month', 'public research money at base-year prices'),
  deposits: column('f64', 'won', 'deposits, spent on purchases in the place'),
  projectCarry: column('f64', 'projects', 'projects begun and not yet whole'),
  patents: column('f64', 'patents', 'patents without a licensee'),
  knowledge: column('f64', 'results', 'publications and patents, fading'),
  offered: scratch('f64', 'licences', 'licences offered this month'),
  projects: scratch('f64', 'projects', 'projects of this month'),
} as const

export type InstituteTable = TableOf<typeof INSTITUTE_COLUMNS>

/** Programmes whose outcomes are told apart: public research, and support to firms’ research. A third kind is firms’ own. */
export const PROJECT_KIND = { NATIONAL: 0, LOCAL: 1, OWN: 2 } as const
export const COUNTED_KINDS = 2

/** What research of the month led to; row = region × 2 + kind. */
export const OUTCOME_COLUMNS = {
  spending: scratch('f64', 'won', 'spent, at base-year prices of research'),
  publications: scratch('f64', 'publications', 'published'),
  domesticPatents: scratch('f64', 'patents', 'applied for at home'),
  overseasPatents: scratch('f64', 'patents', 'applied for abroad'),
  royalties: scratch('f64', 'won', 'received, at base-year prices of research'),
  commercialisations: scratch('f64', 'results', 'results that reached the market'),
} as const

export type OutcomeTable = TableOf<typeof OUTCOME_COLUMNS>

/** The same, fading with a memory of about two years. */
export const RECENT_OUTCOME_COLUMNS = {
  spending: column('f64', 'won', 'spent'),
  publications: column('f64', 'publications', 'published'),
  domesticPatents: column('f64', 'patents', 'applied for at home'),
  overseasPatents: column('f64', 'patents', 'applied for abroad'),
  royalties: column('f64', 'won', 'received'),
  commercialisations: column('f64', 'results', 'results that reached the market'),
} as const

export type RecentOutcomeTable = TableOf<typeof RECENT_OUTCOME_COLUMNS>

/** Sites on which firms of a cell may demonstrate where a policy opens the gate. */
export const TEST_BED_COLUMNS = {
  slots: column('f64', 'demonstrations a quarter', 'what the sites can host in a place of mean size'),
  closed: column('f64', 'months', 'months for which an incident still closes the gate'),
  hosted: column('f64', 'demonstrations', 'hosted this month'),
  incidents: column('f64', 'incidents', 'incidents of this month'),
  opened: scratch('f64', 'chance', 'chance that a demonstration passes where today’s gate would be closed'),
} as const

export type TestBedTable = TableOf<typeof TEST_BED_COLUMNS>
