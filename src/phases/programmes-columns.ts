import type { ColumnContract } from '../engine/contract.ts'
import { columnsOf } from './columns-of.ts'

/** Columns that the phase `programmes` touches. */
export const PROGRAMMES_COLUMNS: ColumnContract = {
  reads: columnsOf({
    nation: 'centralDeposits month startMonth toFinance',
    regions: 'programmeDeposits',
    delivery: 'planned spent',
    practice: 'deposits outstanding plannedMonth recovered spentMonth unspentMonth waiting',
    policies: 'deposits intended outstanding recovered spent spentMonth unspentMonth waiting',
    flows: 'paid received',
  }),
  writes: columnsOf({
    nation: 'centralDeposits toFinance',
    regions: 'programmeDeposits',
    delivery: 'planned spent',
    practice: 'carried deposits outstanding recovered spentMonth unspentMonth',
    policies: 'carried deposits outstanding recovered spent spentMonth unspentMonth',
    flows: 'paid received',
  }),
}
