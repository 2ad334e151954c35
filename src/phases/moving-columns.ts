import type { ColumnContract } from '../engine/contract.ts'
import { columnsOf } from './columns-of.ts'

/** Columns that the phase `moving` touches. */
export const MOVING_COLUMNS: ColumnContract = {
  reads: columnsOf({
    nation: 'ageing baseMeanWage consumerPrice meanWage month',
    places: `
      adults amenity appeal baseAdults baseDwellingsPerAdult baseExpectedIncome baseRent culture dwellings employed expectedIncome region rent
      supplyElasticity unemployed wageEarners wages`,
    firms: 'place',
    'place-levers': 'amenity',
    persons:
      'birthMonth campusPlace deposits education employer keyHigh keyLow place previousPlace status unemploymentMonths wage',
    pairs: 'childShare commuting',
    moves: 'hazard',
    flows: 'paid received',
    people: 'arrivals departures talentGain',
    movements: 'persons',
  }),
  writes: columnsOf({
    places: 'amenity appeal baseAdults baseExpectedIncome culture dwellings expectedIncome rent',
    persons: 'employer lastWage place status tenure unemploymentMonths wage',
    pairs: 'childShare',
    flows: 'paid received',
    people: 'arrivals departures talentGain',
    movements: 'persons',
  }),
  scratch: columnsOf({
    moves: 'cumulative',
    scratch: 'tallies.movement tallies.parents tallies.savings tallies.talent',
  }),
}
