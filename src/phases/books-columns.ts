import type { ColumnContract } from '../engine/contract.ts'
import { columnsOf } from './columns-of.ts'

/** Columns that the phase `books` touches. */
export const BOOKS_COLUMNS: ColumnContract = {
  reads: columnsOf({
    nation: 'bankEquity centralDeposits dividendPool gdp month ventureDeposits worldDeposits',
    regions: 'dividendPool equityPool governmentDeposits product programmeDeposits',
    places: 'familyPool region rentPool',
    agencies: 'deposits region',
    cells: 'ownDeposits ownMaterialsBill ownRevenue usedValue',
    institutes: 'deposits',
    firms:
      'deposits grantForEquipment grantForPeople grantForResearch loan materialsBill place revenue stake state stockValue wageBill',
    persons: 'deposits place status',
    flows: 'paid received',
    stocks: 'deposits',
    real: 'closedValueAdded loans loansWrittenOff stakes stakesRetired stockAdded stockLost stockSold stockValue',
    people: 'arrivals deaths departures entrants stock',
  }),
  writes: columnsOf({
    nation: 'gdp',
    regions: 'product',
    stocks: 'deposits',
    real: 'expenditure income loans production stakes stockValue',
    people: 'stock',
  }),
}
