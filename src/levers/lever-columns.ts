import { scratch, type TableOf } from '../world/columns.ts'

/**
 * What policies move by cell (place × sector); rewritten every month, zero is today's institutions. Phases read these
 * columns, the region levers and the programme accounts, and nothing else of a policy.
 */
export const LEVER_COLUMNS = {
  purchases: scratch('f64', 'won a month', 'public purchases from the cell, whole won'),
  linkedCurricula: scratch('f64', 'factor', 'further speed of seats towards local jobs, in the place’s first cell'),
  scholarship: scratch('f64', 'log', 'pull of scholarships for students who come, in the place’s first cell'),
  cash: scratch('f64', 'won a month', 'cash to residents of the place, whole won, in the place’s first cell'),
  gate: scratch('f64', 'chance', 'chance that the regulation gate is opened where it is closed'),
} as const

export type LeverTable = TableOf<typeof LEVER_COLUMNS>

/** What policies move by region; rewritten every month, one is today's institutions. */
export const REGION_LEVER_COLUMNS = {
  allocationWeight: scratch('f64', 'per head', 'weight of a target resident in the split of budgets over regions'),
} as const

export type RegionLeverTable = TableOf<typeof REGION_LEVER_COLUMNS>
