import { scratch, type TableOf } from '../world/columns.ts'

/**
 * What policies move by cell (place × sector); rewritten every month, the lever’s neutral value is today's institutions.
 * Phases read these columns, those of places and regions and the programme accounts, and nothing else of a policy.
 */
export const LEVER_COLUMNS = {
  purchases: scratch('f64', 'won a month', 'public purchases from the cell, whole won'),
  gate: scratch('f64', 'chance', 'chance that the regulation gate is opened where it is closed'),
  carryOver: scratch('f64', 'share', 'weight of the cell’s demonstrations in the proof of general rules'),
  testBeds: scratch('f64', 'won a month', 'spending on sites for demonstrations, whole won'),
  publicSites: scratch('f64', 'share', 'sites that are public roads, hospitals and offices'),
  incubated: scratch('f64', 'entrants a month', 'entrants beyond those who come anyway'),
  youngSurvival: scratch('f64', 'share', 'part of the hazard of closing taken from young firms'),
} as const

export type LeverTable = TableOf<typeof LEVER_COLUMNS>

/** What policies move by place. */
export const PLACE_LEVER_COLUMNS = {
  linkedCurricula: scratch('f64', 'factor', 'further speed of seats towards local jobs'),
  scholarship: scratch('f64', 'log', 'pull of scholarships for students who come'),
  residence: scratch('f64', 'log', 'pull of residence support on graduates who come'),
  seekers: scratch('f64', 'share', 'job seekers in courses'),
  scholarshipWon: scratch('f64', 'won a month', 'scholarships to students who came, whole won'),
  residenceWon: scratch('f64', 'won a month', 'residence support to young talent that came, whole won'),
  amenity: scratch('f64', 'won a month', 'spending on cultural assets of the place, whole won'),
  openData: scratch('f64', 'won a month', 'spending on open data of the place, whole won'),
  brokerage: scratch('f64', 'won a month', 'spending on brokers between buyers and suppliers, whole won'),
  cash: scratch('f64', 'won a month', 'cash to residents of the place, whole won'),
  links: scratch('f64', 'factor', 'further licences on offer'),
} as const

export type PlaceLeverTable = TableOf<typeof PLACE_LEVER_COLUMNS>

/** What policies move by region. */
export const REGION_LEVER_COLUMNS = {
  allocationWeight: scratch('f64', 'per head', 'weight of a target resident in the split of budgets over regions'),
  practiceWeight: scratch('f64', 'per won', 'weight of the region in the split of today’s support'),
  autonomy: scratch('f64', 'share', 'say of regions in what agencies support'),
  evaluation: scratch('f64', 'share', 'weight of additional growth in agencies’ next budgets'),
  consulting: scratch('f64', 'share', 'central consulting on regional plans'),
  pilots: scratch('f64', 'share', 'pilot projects by which a region learns to plan'),
  competition: scratch('f64', 'share', 'weight of measured growth in budgets, beside that of today'),
  tenderQuality: scratch('f64', 'share', 'weight of quality in scores of tenders'),
  tenderNovelty: scratch('f64', 'share', 'weight of novelty in scores of tenders; price has the rest'),
  tenderOpen: scratch('f64', 'share', 'makers from elsewhere who are let into tenders'),
  councils: scratch('f64', 'share', 'part of applications for what is funded already that councils turn down'),
  matching: scratch('f64', 'share', 'part of central research money that follows own money and say of regions'),
} as const

export type RegionLeverTable = TableOf<typeof REGION_LEVER_COLUMNS>
