import type { ColumnContract } from '../engine/contract.ts'
import { columnsOf } from './columns-of.ts'

/** Columns that the phase `demography` touches. */
export const DEMOGRAPHY_COLUMNS: ColumnContract = {
  reads: columnsOf({
    nation: 'ageing dividendPool month startMonth unemploymentRate',
    places: 'birthCarry region',
    sectors: 'meanTechnology',
    persons: 'birthMonth deposits education keyHigh keyLow occupation place status unemploymentMonths wage',
    bands: 'fertility mortality participation',
    pairs: 'childShare',
    children: 'count',
    flows: 'paid received',
    people: 'deaths entrants',
  }),
  writes: columnsOf({
    nation: 'dividendPool',
    places: 'birthCarry',
    persons: `
      ability birthMonth campusPlace deposits education employer field homePlace income keyHigh keyLow lastWage logSkill
      occupation place sector smoothedIncome status tenure unemploymentMonths wage`,
    children: 'count',
    flows: 'paid received',
    people: 'deaths entrants',
    scratch: 'tallies.place',
  }),
  scratch: columnsOf({
    scratch: 'entrants tallies.band wantedPersons',
  }),
}
