import type { ColumnContract } from '../engine/contract.ts'
import { columnsOf } from './columns-of.ts'

/** Columns that the phase `budgets` touches. */
export const BUDGETS_COLUMNS: ColumnContract = {
  reads: columnsOf({
    nation: 'baseMeanWage centralDeposits month startMonth toFinance wageBase wageIndex',
    regions: 'ownRevenue product programmeDeposits',
    firms: 'foundedMonth place sector state',
    places: 'region',
    cells: 'invested sales',
    sectors: 'price',
    markets: 'governmentBase',
    levers: 'incubated purchases testBeds youngSurvival',
    'place-levers': `
      amenity brokerage cash linkedCurricula links openData residence residenceWon scholarship scholarshipWon seekers`,
    agencies: 'baseBudget budget functions',
    practice: 'appropriated carried claimed deposits kept planned recovered spent',
    'practice-year': 'first',
    'region-levers': 'allocationWeight autonomy consulting matching pilots practiceWeight',
    policies: 'appropriated carried claimed deposits focusWeight people planned recovered regionMemory spent',
    flows: 'paid received',
    people: 'stock',
  }),
  writes: columnsOf({
    nation: 'centralDeposits surchargeRate toFinance',
    regions: 'programmeDeposits',
    levers: 'incubated purchases testBeds youngSurvival',
    'place-levers': `
      amenity brokerage cash linkedCurricula links openData residence residenceWon scholarship scholarshipWon seekers`,
    'region-levers': 'autonomy consulting pilots',
    practice: `
      appropriated carried claimed deposits intended kept planned plannedMonth recovered spent spentMonth unspentMonth`,
    'practice-year': 'first',
    policies: `
      appropriated carried claimed deposits intended planned plannedMonth reach recovered spent spentMonth unspentMonth`,
    flows: 'paid received',
  }),
}
