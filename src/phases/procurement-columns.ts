import type { ColumnContract } from '../engine/contract.ts'
import { columnsOf } from './columns-of.ts'

/** Columns that the phase `procurement` touches. */
export const PROCUREMENT_COLUMNS: ColumnContract = {
  reads: columnsOf({
    nation: 'consumerPrice month startMonth',
    regions: 'programmeDeposits',
    places: 'adults openData region',
    sectors: 'meanQuality price',
    firms: `
      available keyHigh keyLow normalOutput orders place price quality researchProjects revenue sector state
      trackRecord`,
    'place-levers': 'openData',
    'region-levers': 'tenderNovelty tenderOpen tenderQuality',
    policies: 'contracts deposits failedWon failures intended spent spentMonth',
    flows: 'paid received',
  }),
  writes: columnsOf({
    regions: 'programmeDeposits',
    places: 'openData',
    firms: 'orders researchProjects revenue trackRecord',
    policies: 'contracts deposits failedWon failures intended spent spentMonth waiting',
    flows: 'paid received',
  }),
  scratch: columnsOf({
    scratch: 'tenders.asked tenders.bids tenders.contract tenders.money tenders.score tenders.target',
  }),
}
