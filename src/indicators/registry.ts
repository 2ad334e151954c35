import type { IndicatorDeclaration } from './declaration.ts'

/** Columns that `record.monthly` may name: one value a month and region, and for the nation. */
export const MONTHLY: readonly IndicatorDeclaration[] = [
  { id: 'grdpPerHead', unit: 'won a year', meaning: 'gross regional product per resident' },
  {
    id: 'grossRegionalIncomePerHead',
    unit: 'won a year',
    meaning: 'gross regional product and net primary income from other places, per resident',
  },
  {
    id: 'disposableIncomePerHead',
    unit: 'won a year',
    meaning: 'personal disposable income after rent, in constant prices, per resident',
  },
  { id: 'employment', unit: 'persons', meaning: 'residents with work, own-account workers included' },
  {
    id: 'unemploymentRate',
    unit: '%',
    meaning: 'unemployed residents in the labour force',
    range: [0, 100],
  },
  { id: 'wage', unit: 'won a month', meaning: 'mean wage of employees who live there' },
  { id: 'population', unit: 'persons', meaning: 'residents of all ages' },
  { id: 'rent', unit: 'won a month', meaning: 'rent of a dwelling' },
]

/** What outcomes and assertions may name: the headline indices, and every monthly column. */
export const INDICATORS: readonly IndicatorDeclaration[] = [
  {
    id: 'balanceIndex',
    unit: 'points',
    meaning: 'balance between regions: 50 is the base year, 100 is no gaps',
    range: [0, 100],
    source: 'five gaps with equal weights, on fixed shares of residents',
  },
  {
    id: 'efficiencyIndex',
    unit: 'points',
    meaning: 'efficiency inside regions, market sector: 50 is the base year on trend',
    range: [0, 100],
    source: 'firm productivity, its covariance with size, market jobs per resident of working age',
  },
  ...MONTHLY,
]
