import type { ColumnContract } from '../engine/contract.ts'
import { columnsOf } from './columns-of.ts'

/** Columns that the phase `support` touches. */
export const SUPPORT_COLUMNS: ColumnContract = {
  reads: columnsOf({
    nation: 'baseMeanWage investmentPrice month startMonth wageIndex',
    regions: 'programmeDeposits',
    places: 'region',
    firms: `
      deposits equipment expectedSales grantForEquipment grantForPeople grantForResearch grantMonths keyHigh keyLow lastAwardMonth
      orders place supportReceived fundedFunctions
      price sector staff state wageBill`,
    policies: 'deposits intended outstanding spent spentMonth',
    flows: 'paid received',
  }),
  writes: columnsOf({
    regions: 'programmeDeposits',
    firms: `
      deposits fundedFunctions grantForEquipment grantForPeople grantForResearch grantMonths lastAwardMonth
      supportReceived trainingShare`,
    policies: 'deposits intended outstanding spent spentMonth waiting',
    flows: 'paid received',
  }),
  scratch: columnsOf({
    scratch: 'support.applications support.awards support.order support.returns support.size support.target',
  }),
}
