import type { ColumnContract } from '../engine/contract.ts'
import { columnsOf } from './columns-of.ts'

/** Columns that the phase `venture` touches. */
export const VENTURE_COLUMNS: ColumnContract = {
  reads: columnsOf({
    nation: 'centralDeposits dividendPool gdp investmentPrice month ventureDeposits ventureRound',
    regions: 'programmeDeposits',
    places: 'region',
    sectors: 'growth meanProductivity meanTechnology yearSales',
    firms: `
      backedMonth deposits equipment expectedSales foundedMonth fundShare headOffice keyHigh keyLow loan patents place price
      productivity sector staff stake state stockValue technology trackRecord wageBill`,
    policies: 'deposits intended spent spentMonth',
    flows: 'paid received',
    real: 'stakesRetired',
  }),
  writes: columnsOf({
    nation: 'centralDeposits dividendPool ventureDeposits ventureRound',
    regions: 'programmeDeposits',
    sectors: 'growth yearSales',
    policies: 'deposits intended spent spentMonth waiting',
    firms: 'backedMonth deposits fundShare stake',
    flows: 'paid received',
    real: 'stakesRetired',
  }),
  scratch: columnsOf({
    regions: 'ventureDeals',
    firms: 'appeal',
  }),
}
