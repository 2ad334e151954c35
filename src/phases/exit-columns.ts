import type { ColumnContract } from '../engine/contract.ts'
import { FIRM_COLUMNS } from '../world/firm-columns.ts'
import { columnsOf } from './columns-of.ts'

const EMPTIED = Object.entries(FIRM_COLUMNS)
  .filter(([name, spec]) => name !== 'place' && name !== 'sector' && !spec.scratch)
  .map(([name]) => `firms.${name}`)

/** Columns that the phase `exit` touches. */
export const EXIT_COLUMNS: ColumnContract = {
  reads: columnsOf({
    nation: 'bankEquity centralDeposits dividendPool investmentPrice meanWage month ventureDeposits',
    regions: 'equityPool programmeDeposits',
    places: 'region',
    cells: 'afterLastFirm firstFirm usedEquipment usedValue',
    firms: `
      deposits distressMonths dormantMonths equipment foundedMonth fundShare grantForEquipment grantForPeople grantForResearch headOffice keyHigh keyLow
      loan materialsBill place revenue sector staff stake state stockValue`,
    persons: 'employer status unemploymentMonths wage',
    levers: 'youngSurvival',
    flows: 'paid received',
    real: 'closedValueAdded loansWrittenOff stakesRetired stockLost',
  }),
  // A closing firm’s row is emptied whole.
  writes: [
    ...EMPTIED,
    ...columnsOf({
      nation: 'bankEquity centralDeposits dividendPool ventureDeposits',
      regions: 'equityPool programmeDeposits',
      cells: 'usedEquipment usedValue',
      persons: 'employer lastWage status tenure unemploymentMonths wage',
      flows: 'paid received',
      real: 'closedValueAdded loansWrittenOff stakesRetired stockLost',
    }),
  ],
  scratch: columnsOf({
    firms: 'appeal licenceKind room royalty royaltyPaid vintageBill weight',
  }),
}
