import type { ColumnContract } from '../engine/contract.ts'
import { columnsOf } from './columns-of.ts'

/** Columns that the phase `adoption` touches. */
export const ADOPTION_COLUMNS: ColumnContract = {
  reads: columnsOf({
    nation: 'month startMonth',
    regions: 'programmeDeposits',
    places: 'region',
    firms: 'deposits digital keyHigh keyLow place sector staff state wageBill',
    policies: 'deposits failedProjects intended projects spent spentMonth',
    flows: 'paid received',
  }),
  writes: columnsOf({
    regions: 'programmeDeposits',
    firms: 'adoptionBill deposits digital',
    policies: 'deposits failedProjects intended projects spent spentMonth waiting',
    flows: 'paid received',
  }),
  scratch: columnsOf({
    scratch: 'tenders.asked tenders.bids tenders.contract tenders.money tenders.score tenders.target',
  }),
}
