import type { ColumnContract } from '../engine/contract.ts'
import { columnsOf } from './columns-of.ts'

/** Columns that the phase `budgets` touches. */
export const BUDGETS_COLUMNS: ColumnContract = {
  reads: columnsOf({
    nation: 'centralDeposits month startMonth toFinance wageBase',
    regions: 'programmeDeposits',
    places: 'region',
    sectors: 'price',
    markets: 'governmentBase',
    levers: 'cash purchases',
    'region-levers': 'allocationWeight',
    policies: 'appropriated carried claimed deposits planned recovered spent',
    flows: 'paid received',
    people: 'stock',
  }),
  writes: columnsOf({
    nation: 'centralDeposits surchargeRate toFinance',
    regions: 'programmeDeposits',
    levers: 'cash purchases',
    policies: `
      appropriated carried claimed deposits intended planned plannedMonth recovered spent spentMonth unspentMonth`,
    flows: 'paid received',
  }),
}
