import type { ColumnContract } from '../engine/contract.ts'
import { columnsOf } from './columns-of.ts'

/** Columns that the phase `policies` touches. */
export const POLICIES_COLUMNS: ColumnContract = {
  reads: columnsOf({
    nation: 'month startMonth',
    regions: 'product',
    places: 'region',
    policies: 'lastProduct',
    people: 'stock',
  }),
  writes: columnsOf({
    levers: 'cash gate linkedCurricula purchases scholarship',
    'region-levers': 'allocationWeight autonomy competition consulting evaluation pilots practiceWeight',
    policies: 'lastProduct score',
  }),
}
