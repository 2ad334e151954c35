import type { ColumnContract } from '../engine/contract.ts'
import { columnsOf } from './columns-of.ts'

/** Columns that the phase `firm-plans` touches. */
export const FIRM_PLANS_COLUMNS: ColumnContract = {
  reads: columnsOf({
    nation: 'ageing bankEquity creditShare investmentPrice meanWage month unemploymentRate wageIndex',
    places: 'adults movedPublicJobs outsideChange publicJobs region',
    sectors: 'frontier inputPrice markupNorm materialsRatio meanProductivity occupationShare price wageNorm',
    firms: `
      available deposits digital equipment equipmentDue equipmentPerOutput expectedSales filled grantForEquipment headOffice keyHigh keyLow loan markup materialsBill
      normalOutput officeStaff orders place price productivity queue researchBill researchFromGrant researchStep
      sector skillSum staff state stock technology vacancies
      wageBill wageOffer`,
    real: 'loans',
  }),
  writes: columnsOf({
    nation: 'creditShare',
    firms: `
      desiredStaff equipmentDue investmentBill layoffShare markup newLoan price productivity skillStep technology unitCost vacancies
      wageOffer`,
  }),
  scratch: columnsOf({
    firms: 'vintageBill',
    scratch: 'tallies.area',
  }),
}
