import { type Arm, presentOf } from './arms.ts'
import type { Measures } from './knock-out-run.ts'

/** A mechanism with the value that turns it off and the measure that it moves first. */
export interface KnockOut extends Arm {
  readonly channel: string
  /** Sign of the channel’s change when the mechanism is off. */
  readonly sign: 1 | -1
  readonly because: string
}

/** Mechanisms that are knocked out, each from the first month of the record on. */
const ALL: readonly KnockOut[] = [
  {
    name: 'complementarity',
    set: { 'production.complementarity': 0.1 },
    channel: 'meanLogProductivity',
    sign: 1,
    because: 'technology ahead of skill is worth more where one makes up for the other',
  },
  {
    name: 'winner-picking',
    set: { 'support.pickWinners': 0 },
    channel: 'growthSeenAtAward',
    sign: -1,
    because: 'awards by lot go to firms that grow like others',
  },
  {
    name: 'moving',
    set: { 'migration.multiplier': 0 },
    channel: 'movesAYear',
    sign: -1,
    because: 'only a job in another place moves people',
  },
  {
    name: 'spillovers',
    set: { 'spillover.strength': 0 },
    channel: 'meanLogProductivity',
    sign: -1,
    because: 'projects do without public knowledge nearby',
  },
  {
    name: 'staff time',
    set: { 'agency.timeScale': 0 },
    channel: 'supportBnKrwAYear',
    sign: 1,
    because: 'agencies deliver all that their budgets pay',
  },
  {
    name: 'congestion',
    set: { 'housing.rentSpeed': 0 },
    channel: 'rent',
    sign: -1,
    because: 'rents stay where incomes and residents grow',
  },
]

/** Those of the mechanisms that the model has. */
export const KNOCK_OUTS = ALL.filter(({ set }) => Object.keys(presentOf(set)).length > 0)

/** Headline measures of every knock-out. */
export const HEADLINE = ['balanceIndex', 'efficiencyIndex', 'realIncomePerHead', 'capitalShare', 'capitalProductShare']

/** Value of a measure: of the whole run, or of an indicator in a window. */
export function measureIn(measures: Measures, measure: string, window: string): number | null {
  return measures[measure] ?? measures[`${measure}@${window}`] ?? null
}
