import type { LeverDeclaration } from './declaration.ts'

const MOST_WON = 1e15

/** Levers of public demand for what is new, and of those who bring buyers and suppliers, firms and systems together. */
export const DEMAND_LEVERS: readonly LeverDeclaration[] = [
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
    id: 'adoption.support',
    index: 'region',
    unit: 'won a month',
    neutral: 0,
    low: 0,
    high: MOST_WON,
    combination: 'sum',
    meaning: 'grants for projects by which firms of existing industries go digital',
  },
  ...(
    [
      ['data.spending', 'openData', 'spending on open data of a place, bought there'],
      [
        'brokerage.spending',
        'brokerage',
        'spending on brokers for makers of a place that buyers do not know, bought there',
      ],
    ] as const
  ).map(
    ([id, column, meaning]): LeverDeclaration => ({
      id,
      index: 'place',
      column,
      unit: 'won a month',
      neutral: 0,
      low: 0,
      high: MOST_WON,
      combination: 'sum',
      meaning,
    }),
  ),
]
