import type { ColumnContract } from '../engine/contract.ts'
import { columnsOf } from './columns-of.ts'

const DELIVERY = 'awards favoured fitting matched overlaps planned spent timeOffered timeUsed useOffered used won'

/** Columns that the phase `agencies` touches. */
export const AGENCIES_COLUMNS: ColumnContract = {
  reads: columnsOf({
    nation: 'investmentPrice month',
    regions: 'equipmentUse staffTime',
    places: 'region',
    firms: 'agency expectedSales januarySales lastAwardMonth lastGrowth place sector staff state',
    agencies: 'additional budget growth region researchers sharedEquipment',
    priorities: 'quotient',
    delivery: DELIVERY,
    'region-levers': 'competition evaluation',
    'practice-year': 'first',
  }),
  writes: columnsOf({
    regions: 'equipmentUse staffTime',
    firms: 'januarySales lastGrowth',
    agencies: 'additional budget growth sharedEquipment',
    priorities: 'density fashion priority quotient',
    delivery: DELIVERY,
  }),
  scratch: columnsOf({
    scratch: 'support.peers support.scores support.staffing',
  }),
}
