import type { ColumnContract } from '../engine/contract.ts'
import { columnsOf } from './columns-of.ts'

/** Columns that the phase `policies` touches. */
export const POLICIES_COLUMNS: ColumnContract = {
  reads: columnsOf({
    nation: 'baseMeanWage month startMonth wageIndex',
    regions: 'product',
    firms: 'foundedMonth place sector state',
    places: 'region',
    cells: 'invested sales',
    policies: 'cellMemory people reach regionMemory',
    people: 'stock',
  }),
  writes: columnsOf({
    levers: 'carryOver gate incubated publicSites purchases testBeds youngSurvival',
    'place-levers': `
      amenity brokerage cash linkedCurricula links openData residence residenceWon scholarship scholarshipWon seekers`,
    'region-levers': `
      allocationWeight autonomy competition consulting councils evaluation matching pilots practiceWeight tenderNovelty tenderOpen tenderQuality`,
    policies: 'cellMemory focusOpen focusWeight regionMemory',
  }),
}
