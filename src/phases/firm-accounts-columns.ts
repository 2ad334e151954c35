import type { ColumnContract } from '../engine/contract.ts'
import { columnsOf } from './columns-of.ts'

/** Columns that the phase `firm-accounts` touches. */
export const FIRM_ACCOUNTS_COLUMNS: ColumnContract = {
  reads: columnsOf({
    nation: 'ageing bankEquity centralDeposits dividendPool investmentPrice',
    regions: 'dividendPool equityPool governmentDeposits',
    places: 'region remittedShare',
    sectors: 'occupationShare',
    firms: `
      adoptionBill deposits equipment equipmentDue expectedSales fundShare grantForEquipment grantForResearch headOffice investmentBill loan materialsBill newLoan orders
      place price researchBill researchFromGrant revenue sector staff state stock stockValue wageBill`,
    flows: 'paid received',
    real: 'stockSold',
  }),
  writes: columnsOf({
    nation: 'bankEquity centralDeposits dividendPool',
    regions: 'dividendPool equityPool governmentDeposits ownRevenue',
    firms: 'deposits equipment expectedSales grantForEquipment grantForResearch loan officeStaff stock stockValue',
    flows: 'paid received',
    real: 'stockSold',
  }),
  scratch: columnsOf({
    firms: 'funded remitted',
    scratch: 'tallies.area',
  }),
}
