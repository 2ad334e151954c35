import type { ColumnContract } from '../engine/contract.ts'
import { FIRM_COLUMNS } from '../world/firm-columns.ts'
import { columnsOf } from './columns-of.ts'

const named = (chosen: (scratch: boolean) => boolean) =>
  Object.entries(FIRM_COLUMNS)
    .filter(([name, spec]) => name !== 'place' && name !== 'sector' && chosen(spec.scratch))
    .map(([name]) => `firms.${name}`)

/** Columns that the phase `relocation` touches. */
export const RELOCATION_COLUMNS: ColumnContract = {
  reads: [
    ...named((scratch) => !scratch),
    ...columnsOf({
      nation: 'ageing investmentPrice month',
      regions: 'programmeDeposits',
      places: `
        adults agglomeration baseAdults baseExpectedIncome baseRent expectedIncome region rent`,
      sectors: 'wageNorm',
      cells: 'afterLastFirm baseFirms baseSupply firstFirm usedEquipment usedValue',
      trade: 'share',
      firms: 'place sector',
      persons: 'birthMonth deposits education employer keyHigh keyLow place status tenure unemploymentMonths wage',
      pairs: 'commuting',
      flows: 'paid received',
      people: 'arrivals departures talentGain',
      movements: 'persons',
      real: 'closedValueAdded stakesRetired stockLost',
    }),
  ],
  // A firm’s row is emptied whole and another one filled.
  writes: [
    ...named((scratch) => !scratch),
    ...columnsOf({
      regions: 'programmeDeposits',
      cells: 'usedEquipment usedValue',
      persons: 'employer lastWage place status tenure unemploymentMonths wage',
      flows: 'paid received',
      people: 'arrivals departures talentGain',
      movements: 'persons',
      real: 'closedValueAdded stakesRetired stockLost',
    }),
  ],
  scratch: [
    ...named((scratch) => scratch),
    ...columnsOf({ scratch: 'relocatedTo tallies.movement tallies.savings tallies.talent' }),
  ],
}
