import type { ColumnContract } from '../engine/contract.ts'
import { columnsOf } from './columns-of.ts'

/** Columns that the phase `admission` touches. */
export const ADMISSION_COLUMNS: ColumnContract = {
  reads: columnsOf({
    nation: 'ageing month',
    places: 'region',
    bands: 'participation',
    campuses: 'quality seatCarry seats',
    persons: 'ability birthMonth deposits education field keyHigh keyLow place status',
    'place-levers': 'scholarship',
    flows: 'paid received',
    people: 'arrivals departures talentGain',
    movements: 'persons',
  }),
  writes: columnsOf({
    campuses: 'seatCarry',
    persons: 'campusPlace education field homePlace place status unemploymentMonths',
    flows: 'paid received',
    people: 'arrivals departures talentGain',
    movements: 'persons',
  }),
  scratch: columnsOf({
    campuses: 'lowest open rejected',
    persons: 'application',
    scratch: `
      applications searchers study.fieldShare study.pull tallies.movement tallies.savings tallies.talent`,
  }),
}
