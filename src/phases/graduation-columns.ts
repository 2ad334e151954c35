import type { ColumnContract } from '../engine/contract.ts'
import { columnsOf } from './columns-of.ts'

/** Columns that the phase `graduation` touches. */
export const GRADUATION_COLUMNS: ColumnContract = {
  reads: columnsOf({
    nation: 'ageing consumerPrice month',
    places: 'amenity appeal region rent',
    bands: 'participation',
    pairs: 'graduateConstant',
    campuses: 'baseDemand baseProspect baseSeats demand prospect quality seatCarry seats',
    firms: 'place sector staff state vacancies wageOffer',
    persons: `
      ability birthMonth campusPlace deposits education field homePlace keyHigh keyLow place status`,
    'place-levers': 'linkedCurricula residence scholarship',
    flows: 'paid received',
    people: 'arrivals departures talentGain',
    movements: 'persons',
  }),
  writes: columnsOf({
    places: 'graduates natives newcomers returners',
    campuses: 'baseDemand baseProspect demand enrolled prospect seatCarry seats',
    persons: 'campusPlace education place status unemploymentMonths',
    flows: 'paid received',
    people: 'arrivals departures talentGain',
    movements: 'persons',
  }),
  scratch: columnsOf({
    campuses: 'lowest open rejected',
    persons: 'application',
    scratch: `
      applications searchers study.fieldShare study.graduates study.jobs study.pull study.seekers study.support study.wages study.weight
      tallies.movement tallies.savings tallies.talent`,
  }),
}
