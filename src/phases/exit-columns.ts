import type { ColumnContract } from '../engine/contract.ts'
import { FIRM_COLUMNS } from '../world/firm-columns.ts'
import { columnsOf } from './columns-of.ts'

const EMPTIED = Object.entries(FIRM_COLUMNS)
  .filter(([name, spec]) => name !== 'place' && name !== 'sector' && !spec.scratch)
  .map(([name]) => `firms.${name}`)

/** Columns that the phase `exit` touches. */
export const EXIT_COLUMNS: ColumnContract = {
  reads: columnsOf({
    nation: 'bankEquity investmentPrice meanWage month',
    regions: 'equityPool programmeDeposits',
    places: 'region',
    cells: 'afterLastFirm firstFirm usedEquipment usedValue',
    firms: `
      deposits distressMonths dormantMonths equipment foundedMonth grantForEquipment grantForPeople grantForResearch headOffice keyHigh keyLow
      loan materialsBill place revenue sector staff state stockValue`,
    persons: 'employer status unemploymentMonths wage',
    flows: 'paid received',
    real: 'closedValueAdded loansWrittenOff stockLost',
  }),
  // A closing firm’s row is emptied whole.
  writes: [
    ...EMPTIED,
    ...columnsOf({
      nation: 'bankEquity',
      regions: 'equityPool programmeDeposits',
      cells: 'usedEquipment usedValue',
      persons: 'employer lastWage status tenure unemploymentMonths wage',
      flows: 'paid received',
      real: 'closedValueAdded loansWrittenOff stockLost',
    }),
  ],
  scratch: columnsOf({
    firms: 'licenceKind room royalty royaltyPaid vintageBill weight',
  }),
}
