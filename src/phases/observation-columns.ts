import type { ColumnContract } from '../engine/contract.ts'
import { columnsOf } from './columns-of.ts'

/** Columns that the phase `observation` touches. */
export const OBSERVATION_COLUMNS: ColumnContract = {
  reads: columnsOf({
    nation: 'ageing exportShock gdp month realGrowth trendOffset worldDeposits worldNorm',
    sectors: 'consumptionShare exportShock frontier investmentShare worldPrice',
    firms: 'normalOutput price sector state technology',
  }),
  writes: columnsOf({
    nation: 'consumerPrice exportShock investmentPrice realGrowth trendOffset',
    sectors: 'exportShock frontier inputPrice meanTechnology price worldPrice',
    flows: 'paid received',
    real: 'closedValueAdded expenditure income loansWrittenOff production stakesRetired stockAdded stockLost stockSold',
    people: 'arrivals deaths departures entrants talentGain',
    movements: 'persons',
  }),
}
