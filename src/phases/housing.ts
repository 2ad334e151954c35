import { log } from '../base/log.ts'
import { nextAmenity, nextRent } from '../rules/place/moving.ts'
import type { Economy } from './economy.ts'

/** Rents answer adults per dwelling; dwellings follow rents with the place’s elasticity; expected incomes are updated. */
export function settleHousing(economy: Economy): void {
  const { world, parameters } = economy
  const { places, nation, shape } = world
  const drift = nation.ageing[0] === 1 ? parameters['wages.drift'] : 0
  for (let place = 0; place < shape.places; place++) {
    const perAdult = places.dwellings[place]! / Math.max(1, places.adults[place]!)
    const crowding = -log(perAdult / places.baseDwellingsPerAdult[place]!)
    places.rent[place] = nextRent(places.rent[place]!, parameters['housing.rentSpeed'], crowding, drift)
    const dear = log(places.rent[place]! / places.baseRent[place]! / (nation.meanWage[0]! / nation.baseMeanWage[0]!))
    const target = places.supplyElasticity[place]! * dear + crowding
    if (nation.ageing[0] === 1)
      places.dwellings[place]! *= 1 + parameters['housing.supplySpeed'] * Math.max(-0.02, Math.min(0.5, target))
    updateExpectedIncome(economy, place)
    updateAmenity(economy, place)
  }
}

/** What movers expect of a place: chance of work times the mean wage, in real terms; smoothed. */
function updateExpectedIncome(economy: Economy, place: number): void {
  const { world, parameters } = economy
  const { places, nation } = world
  const searching = places.employed[place]! + places.unemployed[place]!
  const chance = searching > 0 ? places.employed[place]! / searching : 1
  const wage = places.wageEarners[place]! > 0 ? places.wages[place]! / places.wageEarners[place]! : nation.meanWage[0]!
  const real = (chance * wage) / nation.consumerPrice[0]!
  const before = places.expectedIncome[place]!
  places.expectedIncome[place] = before > 0 ? before + parameters['migration.incomeMemory'] * (real - before) : real
  if (nation.ageing[0] !== 1) places.baseExpectedIncome[place] = places.expectedIncome[place]!
}

/** Amenities follow residents: nothing changes before the start of the record, when residents are the base year’s. */
function updateAmenity(economy: Economy, place: number): void {
  const { world, parameters } = economy
  const { places, nation } = world
  if (nation.ageing[0] !== 1) places.baseAdults[place] = places.adults[place]!
  const residents = log(Math.max(1, places.adults[place]!) / Math.max(1, places.baseAdults[place]!))
  places.amenity[place] = nextAmenity(
    places.amenity[place]!,
    parameters['amenity.speed'],
    residents,
    parameters['amenity.congestion'],
  )
}
