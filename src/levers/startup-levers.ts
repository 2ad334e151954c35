import type { LeverDeclaration } from './declaration.ts'

const MOST_WON = 1e15

/** Levers on start-ups and young firms. */
export const STARTUP_LEVERS: readonly LeverDeclaration[] = [
  {
    id: 'venture.public',
    index: 'region',
    unit: 'won a month',
    neutral: 0,
    low: 0,
    high: MOST_WON,
    combination: 'sum',
    meaning: 'public money that venture funds invest in young firms of the region, beside that of the nation',
  },
  {
    id: 'entry.incubated',
    index: 'cell',
    column: 'incubated',
    unit: 'entrants a month',
    neutral: 0,
    low: 0,
    high: 1000,
    combination: 'sum',
    unitCost: 'entry.incubationCost',
    meaning: 'entrants beyond those who come anyway; weaker than these',
  },
  {
    id: 'survival.young',
    index: 'cell',
    column: 'youngSurvival',
    unit: 'share',
    neutral: 0,
    low: 0,
    high: 1,
    combination: 'any',
    unitCost: 'exit.serviceCost',
    meaning: 'part of the hazard of closing that services take from firms in their first three years',
  },
  {
    id: 'links.research',
    index: 'place',
    column: 'links',
    unit: 'factor',
    neutral: 0,
    low: 0,
    high: 5,
    combination: 'max',
    unitCost: 'research.linkCost',
    meaning:
      'links of universities, institutes and hospitals with firms: so many more licences on offer, 1 twice as many',
  },
]
