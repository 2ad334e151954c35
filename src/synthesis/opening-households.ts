import { roundWon } from '../base/won.ts'
import { basicTransfer, pensionAt, type TransferRates, transferRates } from '../rules/government/transfers.ts'
import { ownerWeight, PENSION_AGE, paysRent } from '../rules/person/household.ts'
import { STATUS } from '../world/person-columns.ts'
import type { World } from '../world/world.ts'
import { foundersNeed } from './opening-entry.ts'
import type { OpeningFlows } from './opening-flows.ts'

/** Won a month by head or weight from pools, in the base year. */
interface PoolShares {
  readonly regional: Float64Array
  readonly national: number
  readonly family: Float64Array
  readonly rent: Float64Array
}

function sharePools(world: World, opening: OpeningFlows): PoolShares {
  const { persons, places, shape, nation, parameters } = world
  const owners = new Float64Array(shape.places)
  const net = new Float64Array(shape.places)
  const month = nation.startMonth[0]!
  for (let person = 0; person < persons.status.length; person++) {
    if (persons.status[person] === STATUS.VACANT) continue
    const home = persons.place[person]!
    owners[home]! += ownerWeight(month - persons.birthMonth[person]!, persons.education[person]!)
    if (persons.status[person] === STATUS.EMPLOYED) net[home]! += persons.wage[person]! * (1 - nation.wageTaxRate[0]!)
  }
  const byRegion = new Float64Array(shape.regions)
  let all = 0
  for (let place = 0; place < shape.places; place++) {
    byRegion[places.region[place]!]! += owners[place]!
    all += owners[place]!
    places.owners[place] = owners[place]!
    places.familyPool[place] = roundWon(parameters['family.share']! * net[place]!)
  }
  const away = parameters['housing.awayShare']!
  let rents = 0
  for (let place = 0; place < shape.places; place++) rents += places.renters[place]! * places.rent[place]!
  nation.dividendPool[0] = roundWon(opening.nationalDividends + away * rents)
  return {
    regional: opening.dividends.map((won, region) => Math.floor(won / Math.max(1, byRegion[region]!))),
    national: Math.floor(nation.dividendPool[0]! / Math.max(1, all)),
    family: Float64Array.from(places.familyPool, (won, place) =>
      Math.floor(won / Math.max(1, places.dependants[place]!)),
    ),
    rent: Float64Array.from(places.renters, (heads, place) =>
      Math.floor(((1 - away) * heads * places.rent[place]!) / Math.max(1, owners[place]!)),
    ),
  }
}

function incomeOf(world: World, shares: PoolShares, rates: TransferRates, person: number): number {
  const { persons, places, cells, nation, parameters, shape } = world
  const home = persons.place[person]!
  const status = persons.status[person]!
  const age = nation.startMonth[0]! - persons.birthMonth[person]!
  const weight = ownerWeight(age, persons.education[person]!)
  let income = weight * (shares.regional[places.region[home]!]! + shares.national + shares.rent[home]!)
  if (status === STATUS.EMPLOYED)
    income += persons.wage[person]! * (1 - nation.wageTaxRate[0]!) * (1 - parameters['family.share']!)
  else if (status === STATUS.SELF_EMPLOYED) income += cells.mixedIncome[home * shape.sectors + persons.sector[person]!]!
  else if (status === STATUS.UNEMPLOYED || age < PENSION_AGE) {
    income += shares.family[home]!
    if (status === STATUS.UNEMPLOYED && persons.unemploymentMonths[person]! < parameters['benefit.months']!)
      income += parameters['benefit.replacement']! * persons.lastWage[person]!
  }
  income += pensionAt(rates, age) + basicTransfer(rates, age, status)
  if (paysRent(age, status)) income -= Math.min(places.rent[home]!, parameters['housing.rentCap']! * income)
  return Math.round(income)
}

/**
 * Gives every resident the income and deposits of steady consumption, which reach their target once the month’s income
 * is in; returns consumption by place, tax included.
 */
export function openHouseholds(world: World, opening: OpeningFlows): Float64Array {
  const { persons, places, regions, parameters, shape } = world
  const shares = sharePools(world, opening)
  const rates = transferRates(parameters, 1)
  const spending = new Float64Array(shape.places)
  for (let person = 0; person < persons.status.length; person++) {
    if (persons.status[person] === STATUS.VACANT) continue
    const income = Math.max(0, incomeOf(world, shares, rates, person))
    persons.income[person] = income
    persons.smoothedIncome[person] = income
    persons.deposits[person] = roundWon(Math.max(0, parameters['consumption.targetMonths']! - 1) * income)
    spending[persons.place[person]!]! += income
  }
  for (let place = 0; place < shape.places; place++)
    places.rentPool[place] = shares.rent[place]! * places.owners[place]!
  const founders = foundersNeed(world)
  for (let region = 0; region < shape.regions; region++) {
    regions.dividendPool[region] = roundWon(opening.dividends[region]!)
    regions.equityPool[region] = roundWon(founders[region]!)
  }
  return spending
}
