import type { ColumnContract } from '../engine/contract.ts'
import { columnsOf } from './columns-of.ts'

/** Columns that the phase `entry` touches. */
export const ENTRY_COLUMNS: ColumnContract = {
  reads: columnsOf({
    nation: 'bankEquity baseMeanWage creditShare investmentPrice month realGrowth wageIndex',
    regions: 'equityPool',
    places: 'openData region',
    institutes: 'projects',
    sectors: 'equipmentPerStaff markupNorm meanProductivity meanTechnology outputPerStaff wageBase',
    cells: 'baseFirms baseStaff baseWeight price usedEquipment usedValue',
    firms: 'equipment state wageBill',
    levers: 'incubated',
    flows: 'paid received',
    scratch: 'cellStart',
  }),
  writes: columnsOf({
    nation: 'bankEquity',
    regions: 'equityPool',
    cells: 'usedEquipment usedValue',
    firms: `
      customerBase deposits equipment equipmentPerOutput expectedSales foundedMonth keyHigh keyLow loan markup normalOutput price
      productivity state technology unitCost vacancies wageBill wageOffer`,
    flows: 'paid received',
  }),
  scratch: columnsOf({
    scratch: 'founders usualEntrants wantedFirms',
  }),
}
