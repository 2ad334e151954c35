import type { ColumnContract } from '../engine/contract.ts'
import { columnsOf } from './columns-of.ts'

/** Columns that the phase `incomes` touches. */
export const INCOMES_COLUMNS: ColumnContract = {
  reads: columnsOf({
    nation:
      'ageing baseMeanWage centralDeposits dividendPool month startMonth surchargeRate toFinance wageIndex wageTaxRate',
    regions: 'dividendPool programmeDeposits',
    places: 'adults dependants familyPool owners region rent rentPool',
    cells: 'mixedIncome ownDeposits ownMaterialsBill ownWorkers',
    firms: 'deposits place state wageBill',
    persons: `
      birthMonth campusPlace deposits education employer homePlace lastWage place sector smoothedIncome status unemploymentMonths wage`,
    'place-levers': 'cash residenceWon scholarshipWon',
    policies: 'people',
    flows: 'paid received',
  }),
  writes: columnsOf({
    nation: 'centralDeposits dividendPool toFinance wageBase',
    regions: 'dividendPool programmeDeposits',
    places: 'familyPool rentPool',
    cells: 'mixedIncome ownDeposits',
    firms: 'deposits',
    persons: 'deposits income smoothedIncome spending',
    flows: 'paid received',
    policies: 'people',
    scratch: 'tallies.place',
  }),
  scratch: columnsOf({
    scratch: `
      shares.cashByPlace shares.dividendByPlace shares.familyByPlace shares.levelled
      shares.mixedByCell shares.nationalDividend shares.rentByPlace shares.residenceByPlace
      shares.scholarshipByPlace tallies.area`,
  }),
}
