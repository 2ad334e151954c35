import type { ColumnContract } from '../engine/contract.ts'
import { columnsOf } from './columns-of.ts'

/** Columns that the phase `labour-market` touches. */
export const LABOUR_MARKET_COLUMNS: ColumnContract = {
  reads: columnsOf({
    nation: 'ageing meanWage month startMonth unemploymentRate wageIndex',
    regions: 'baseUnemployment openness searchAway searchEase',
    places: 'baseAdults baseEducated outsideChange outsideOption region',
    sectors: 'meanTechnology',
    cells: 'baseOwnWorkers mixedIncome',
    firms: 'keyHigh keyLow layoffShare place sector state vacancies wageOffer',
    persons: `
      ability birthMonth campusPlace deposits education employer field keyHigh keyLow lastWage logSkill occupation place
      sector status tenure unemploymentMonths wage`,
    pairs: 'commuting jobPull',
    flows: 'paid received',
    people: 'arrivals departures talentGain',
    movements: 'persons',
    scratch: 'vacancySlots',
  }),
  writes: columnsOf({
    nation: 'meanWage unemploymentRate wageIndex',
    regions: 'openness searchEase',
    places: `
      adults agglomeration baseEducated dependants employed outsideChange outsideOption owners unemployed wageEarners
      wages`,
    cells: 'ownWorkers',
    firms: 'efficiency filled queue skillSum staff wageBill',
    persons: 'employer lastWage logSkill occupation place sector status tenure unemploymentMonths wage',
    flows: 'paid received',
    people: 'arrivals departures talentGain',
    movements: 'persons',
    scratch: 'tallies.place',
  }),
  scratch: columnsOf({
    places: 'educated renters',
    persons: 'application previousPlace',
    scratch: `
      applications searchers shares.ownEntry shares.ownExit shares.ownRate shares.regionPull tallies.kinds tallies.movement
      tallies.savings tallies.talent vacancies`,
  }),
}
