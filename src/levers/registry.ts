import { InternalError } from '../base/errors.ts'
import type { LeverDeclaration } from './declaration.ts'

const MOST_WON = 1e15
/** Costs by agency of levers of governance. */
const UNIT_COSTS: Readonly<Record<string, string>> = {
  'agency.autonomy': 'governance.transitionCost',
  'agency.consulting': 'governance.consultingCost',
  'agency.pilots': 'governance.pilotCost',
}

/** Every lever, in the order in which they are listed. */
export const LEVERS: readonly LeverDeclaration[] = [
  {
    id: 'grant.people',
    index: 'region',
    unit: 'won a month',
    neutral: 0,
    low: 0,
    high: MOST_WON,
    combination: 'sum',
    meaning: 'restricted grants that firms draw for staff in training',
  },
  {
    id: 'grant.equipment',
    index: 'region',
    unit: 'won a month',
    neutral: 0,
    low: 0,
    high: MOST_WON,
    combination: 'sum',
    meaning: 'money with which agencies buy equipment that firms share',
  },
  {
    id: 'grant.research',
    index: 'region',
    unit: 'won a month',
    neutral: 0,
    low: 0,
    high: MOST_WON,
    combination: 'sum',
    meaning: 'restricted grants that firms draw for stages of research projects',
  },
  {
    id: 'training.share',
    index: 'firm',
    unit: 'share',
    neutral: 0,
    low: 0,
    high: 1,
    combination: 'sum',
    unitCost: 'support.trainingMonthCost',
    meaning: 'staff in paid training this month, as far as the grant reaches',
  },
  {
    id: 'gate.open',
    index: 'cell',
    column: 'gate',
    unit: 'chance',
    neutral: 0,
    low: 0,
    high: 1,
    combination: 'any',
    meaning: 'chance that a demonstration is let through where the pack’s regulation gate would be closed',
  },
  {
    id: 'grant.regionWeight',
    index: 'region',
    column: 'allocationWeight',
    unit: 'per head',
    neutral: 1,
    low: 0,
    high: 100,
    combination: 'refuse',
    meaning: 'weight of a target resident in the split of budgets over regions',
  },
  {
    id: 'practice.regionWeight',
    index: 'region',
    column: 'practiceWeight',
    unit: 'per won',
    neutral: 1,
    low: 0,
    high: 100,
    combination: 'refuse',
    meaning: 'weight of a region in the split of today’s support',
  },
  ...(
    [
      ['agency.autonomy', 'autonomy', 'say of regions in what their agencies support'],
      ['agency.evaluation', 'evaluation', 'weight of additional growth in the next budgets of agencies'],
      ['agency.consulting', 'consulting', 'central consulting on regional plans, which builds planning capability'],
      ['agency.pilots', 'pilots', 'pilot projects, by which a region learns to plan'],
      ['agency.competition', 'competition', 'weight of measured growth in budgets, beside that of today'],
      ['agency.councils', 'councils', 'part of applications that councils turn down, as another ministry has paid'],
      ['research.matching', 'matching', 'part of central research money that follows own money and say of regions'],
    ] as const
  ).map(
    ([id, column, meaning]): LeverDeclaration => ({
      id,
      index: 'region',
      column,
      unit: 'share',
      neutral: 0,
      low: 0,
      high: 1,
      combination: 'max',
      ...(UNIT_COSTS[id] === undefined ? {} : { unitCost: UNIT_COSTS[id] }),
      meaning,
    }),
  ),
  {
    id: 'tender.public',
    index: 'region',
    unit: 'won a month',
    neutral: 0,
    low: 0,
    high: MOST_WON,
    combination: 'sum',
    meaning: 'contracts put out to tender among makers of reserved sectors and places',
  },
  ...(
    [
      ['tender.quality', 'tenderQuality', 0.4, 'weight of quality in scores of tenders'],
      ['tender.novelty', 'tenderNovelty', 0, 'weight of novelty in them; what both leave is the weight of price'],
      ['tender.open', 'tenderOpen', 0, 'makers from places for which tenders are not reserved who are let in'],
    ] as const
  ).map(
    ([id, column, neutral, meaning]): LeverDeclaration => ({
      id,
      index: 'region',
      column,
      unit: 'share',
      neutral,
      low: 0,
      high: 1,
      combination: 'money-weighted-mean',
      meaning,
    }),
  ),
  {
    id: 'purchase.public',
    index: 'cell',
    column: 'purchases',
    unit: 'won a month',
    neutral: 0,
    low: 0,
    high: MOST_WON,
    combination: 'sum',
    meaning: 'public purchases beyond those of the base year',
  },
  {
    id: 'curriculum.linked',
    index: 'place',
    column: 'linkedCurricula',
    unit: 'factor',
    neutral: 0,
    low: 0,
    high: 20,
    combination: 'max',
    meaning: 'curricula linked to industry: seats follow local jobs so much faster, 1 twice as fast',
  },
  {
    id: 'campus.scholarship',
    index: 'place',
    column: 'scholarship',
    unit: 'log',
    neutral: 0,
    low: 0,
    high: 3,
    combination: 'sum',
    meaning: 'pull of scholarships on applicants who would have to move to the campuses of the place',
  },
  {
    id: 'transfer.residents',
    index: 'place',
    column: 'cash',
    unit: 'won a month',
    neutral: 0,
    low: 0,
    high: MOST_WON,
    combination: 'sum',
    meaning: 'cash in equal parts to residents of 15 and over',
  },
]

/** The lever of an id; throws InternalError for an unknown one. */
export function leverOf(id: string): LeverDeclaration {
  const lever = LEVERS.find((one) => one.id === id)
  if (lever === undefined) throw new InternalError(`no lever ${id}`)
  return lever
}
