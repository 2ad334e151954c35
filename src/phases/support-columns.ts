import type { ColumnContract } from '../engine/contract.ts'
import { columnsOf } from './columns-of.ts'

/** Columns that the phase `support` touches. */
export const SUPPORT_COLUMNS: ColumnContract = {
  reads: columnsOf({
    nation: 'baseMeanWage investmentPrice month startMonth wageIndex',
    regions: 'equipmentUse overhead planning programmeDeposits staffTime',
    places: 'agencyOrders region',
    firms: `
      agency deposits equipment expectedSales foundedMonth fundedFunctions funders grantForEquipment grantForPeople
      grantForResearch grantMonths keyHigh keyLow lastAwardMonth orders place price productivity sector staff state
      supportReceived wageBill`,
    agencies: 'awards budget deposits functions place sharedEquipment',
    priorities: 'density fashion priority quotient',
    delivery: 'awards favoured fitting matched overlaps timeUsed used won',
    'region-levers': 'autonomy competition consulting councils matching pilots',
    practice: 'deposits intended kept outstanding plannedMonth spent spentMonth',
    policies: 'deposits focusOpen intended outstanding spent spentMonth',
    flows: 'paid received',
  }),
  writes: columnsOf({
    regions: 'equipmentUse overhead planning programmeDeposits staffTime',
    places: 'agencyOrders',
    firms: `
      agency deposits fundedFunctions funders grantForEquipment grantForPeople grantForResearch grantMonths
      lastAwardMonth productivity supportReceived trainingShare`,
    agencies: 'awards deposits sharedEquipment',
    delivery: 'awards favoured fitting matched overlaps timeUsed used won',
    practice: 'deposits intended kept outstanding spent spentMonth waiting',
    policies: 'deposits intended outstanding spent spentMonth waiting',
    flows: 'paid received',
  }),
  scratch: columnsOf({
    scratch: `
      support.applications support.awards support.choice support.functions support.money support.order support.picking support.returns
      support.short support.size support.target support.time`,
  }),
}
