import type { ColumnContract } from '../engine/contract.ts'
import { columnsOf } from './columns-of.ts'

/** Columns that the phase `production` touches. */
export const PRODUCTION_COLUMNS: ColumnContract = {
  reads: columnsOf({
    nation: 'trendOffset',
    places: 'agglomeration region',
    sectors: 'capitalExponent inputPrice materialsRatio',
    cells: 'ownDeposits ownOrders ownOutputPerWorker ownWorkers price',
    firms: `
      adoptionBill digital efficiency equipment expectedSales investmentBill place productivity researchBill sector skillSum staff state stock
      stockValue technology unitCost`,
    real: 'stockAdded',
    scratch: 'cellStart',
  }),
  writes: columnsOf({
    cells: 'investment materials ownMaterialsBill',
    firms: 'available materialsBill normalOutput output stock stockValue',
    real: 'stockAdded',
  }),
  scratch: columnsOf({
    scratch: 'tallies.area',
  }),
}
