import type { ColumnContract } from '../engine/contract.ts'
import { columnsOf } from './columns-of.ts'

/** Columns that the phase `events` touches. */
export const EVENTS_COLUMNS: ColumnContract = {
  reads: columnsOf({
    nation: 'month startMonth',
    places: 'dwellings movedPublicJobs',
    cells: 'exportShift',
  }),
  writes: columnsOf({
    places: 'dwellings movedPublicJobs',
    cells: 'exportShift',
  }),
}
