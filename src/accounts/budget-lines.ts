import type { AGENCY_FUNCTIONS, SUPPORT_INSTRUMENTS } from '../pack/pack.ts'
import type { Flow } from './flows.ts'

/**
 * Who hands the money of a line out: quarterly calls of agencies award it to firms; agencies of the region get it; the
 * phase `budgets` spreads it over places or cells of a lever, or buys works in places and tells a lever of place or cell
 * what they cost; or another phase pays it with `payOut`.
 */
export type LineRoute = 'calls' | 'agencies' | 'places' | 'cells' | 'works' | 'phase'

/** What the money of a line is for and where it goes: the one place that says so. */
export interface LineDeclaration {
  readonly meaning: string
  readonly route: LineRoute
  /** Payment by which the money leaves its account; FLOWS tells the payee. */
  readonly flow: Flow
  /** Lever that tells phases about this money, in won a month. */
  readonly lever?: string
  /** For cells: bought whatever sectors the policy reaches. */
  readonly anySector?: true
  /** For calls: what they award, and the function of the agencies that deliver it. */
  readonly instrument?: (typeof SUPPORT_INSTRUMENTS)[number]
  readonly agencyFunction?: (typeof AGENCY_FUNCTIONS)[number]
  /** Whether it lies in a restricted account of the receiver, from which what is not drawn comes back. */
  readonly restricted?: true
}

const LINES = {
  'grants-for-people': {
    meaning: 'wages of firms’ staff in months of training',
    route: 'calls',
    flow: 'grantsForPeople',
    lever: 'grant.people',
    instrument: 'people',
    agencyFunction: 'manpower',
    restricted: true,
  },
  'shared-equipment': {
    meaning: 'equipment that firms share at agencies',
    route: 'agencies',
    flow: 'agencyFunding',
    lever: 'grant.equipment',
  },
  'grants-for-research': {
    meaning: 'stages of firms’ research projects',
    route: 'calls',
    flow: 'grantsForResearch',
    lever: 'grant.research',
    instrument: 'research',
    agencyFunction: 'rd',
    restricted: true,
  },
  institutions: {
    meaning: 'change-over of agencies, consulting and pilots, spent by agencies at their seat',
    route: 'agencies',
    flow: 'agencyFunding',
  },
  purchases: {
    meaning: 'goods and services, as governments bought in the base year',
    route: 'cells',
    flow: 'programmePurchases',
    lever: 'purchase.public',
  },
  curricula: {
    meaning: 'teaching that follows what local industry asks',
    route: 'cells',
    flow: 'programmePurchases',
    lever: 'purchase.public',
    anySector: true,
  },
  courses: {
    meaning: 'courses of job seekers',
    route: 'cells',
    flow: 'programmePurchases',
    lever: 'purchase.public',
    anySector: true,
  },
  scholarships: {
    meaning: 'students who came to a campus from elsewhere',
    route: 'places',
    flow: 'scholarships',
    lever: 'transfer.students',
  },
  residence: {
    meaning: 'young graduates who came to a place from elsewhere',
    route: 'places',
    flow: 'residenceSupport',
    lever: 'transfer.newcomers',
  },
  'cultural-assets': {
    meaning: 'cultural assets and urban amenities, bought as governments bought in the base year',
    route: 'works',
    flow: 'programmePurchases',
    lever: 'amenity.spending',
  },
  'test-beds': {
    meaning: 'sites on which firms demonstrate, bought as governments bought in the base year',
    route: 'works',
    flow: 'programmePurchases',
    lever: 'testbed.spending',
  },
  cash: {
    meaning: 'equal parts to residents of 15 and over',
    route: 'places',
    flow: 'cashTransfers',
    lever: 'transfer.residents',
  },
  tenders: {
    meaning: 'contracts put out to tender among makers of reserved sectors and places',
    route: 'phase',
    flow: 'tenderPurchases',
    lever: 'tender.public',
  },
  adoption: {
    meaning: 'projects by which firms of existing industries go digital',
    route: 'phase',
    flow: 'adoptionGrants',
    lever: 'adoption.support',
  },
  'open-data': {
    meaning: 'open data of places, bought as governments bought in the base year',
    route: 'works',
    flow: 'programmePurchases',
    lever: 'data.spending',
  },
  brokerage: {
    meaning: 'brokers between buyers and suppliers, bought as governments bought in the base year',
    route: 'works',
    flow: 'programmePurchases',
    lever: 'brokerage.spending',
  },
  'startup-services': {
    meaning: 'incubation, links and services that agencies give start-ups',
    route: 'agencies',
    flow: 'agencyFunding',
  },
  venture: {
    meaning: 'public venture money for young firms of the places and sectors that are reached',
    route: 'phase',
    flow: 'ventureProgrammes',
    lever: 'venture.public',
  },
} as const satisfies Readonly<Record<string, LineDeclaration>>

export type BudgetLine = keyof typeof LINES
/** Every line by id, in the order of the accounts. */
export const BUDGET_LINES = Object.keys(LINES) as readonly BudgetLine[]
/** Index of each line in the accounts. */
export const LINE = Object.fromEntries(BUDGET_LINES.map((id, index) => [id, index])) as Readonly<
  Record<BudgetLine, number>
>
/** Declaration of each line, by index. */
export const LINE_DECLARATIONS: readonly LineDeclaration[] = Object.values(LINES)

/** Indices of the lines that a route hands out. */
export function linesBy(route: LineRoute): readonly number[] {
  return LINE_DECLARATIONS.flatMap((line, index) => (line.route === route ? [index] : []))
}

/** Index of the line that pays for an instrument of calls; −1 where policies have none. */
export function lineOfInstrument(instrument: (typeof SUPPORT_INSTRUMENTS)[number]): number {
  return LINE_DECLARATIONS.findIndex((line) => line.instrument === instrument)
}
