import type { Pack } from '../pack/pack.ts'
import type { RunKey } from '../random/run-key.ts'
import { efficiencyTable } from '../rules/person/efficiency.ts'
import { PENSION_AGE, paysRent } from '../rules/person/household.ts'
import { CHILD_MONTHS } from '../world/area-columns.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import { STATUS } from '../world/person-columns.ts'
import { createWorld, type World } from '../world/world.ts'
import { createAgencies } from './agencies.ts'
import { type BaseFlows, solveBaseFlows } from './base-flows.ts'
import { fitCommuting } from './commuting.ts'
import { createFirms } from './firms.ts'
import { setMoves } from './moves.ts'
import { balanceGovernment, closeAccounts, openProduct } from './opening-accounts.ts'
import { openFirms } from './opening-firms.ts'
import { measureOpening, type OpeningFlows, openHouseholds, openOwnAccount } from './opening-households.ts'
import { assignStatus, createPersons } from './people.ts'
import { requirePeople } from './require-people.ts'
import { measureSizes, type Sizes } from './sizes.ts'
import { seatEmployees } from './staffing.ts'
import { fitTrade } from './trade-shares.ts'
import { setWages } from './wages.ts'

/** A synthesised world with what its fit can be judged by. */
export interface Synthesis {
  readonly world: World
  readonly sizes: Sizes
  readonly flows: BaseFlows
  /** Monthly flows that the tax on wages balances. */
  readonly opening: OpeningFlows
  /** Orders of the base year by place of the buyer × product, won a month. */
  readonly orders: Float64Array
}

/** Regions, calendar, hazards by age, children: what comes from the pack as it is. */
function setTables(world: World, sizes: Sizes, firstMonth: number, startMonth: number): void {
  const { pack, places, pairs, bands, children, nation, shape } = world
  nation.month[0] = firstMonth - 1
  nation.startMonth[0] = startMonth
  for (let place = 0; place < shape.places; place++) {
    places.region[place] = pack.places[place]!.region
    places.dwellings[place] = pack.dwellings[place]! / shape.personsPerAgent
    places.supplyElasticity[place] = pack.housingSupplyElasticity[place]!
    pairs.childShare[place * shape.places + place] = 1
    for (let band = 0; band < shape.ageBands; band++) {
      const row = place * shape.ageBands + band
      bands.fertility[row] = pack.fertility[row]! / 2 / 12
      bands.mortality[row] = pack.mortality[row]! / 12
      bands.tertiaryShare[row] = pack.education[row * 3 + 1]!
      bands.advancedShare[row] = pack.education[row * 3 + 2]!
    }
    for (let band = 0; band < 3; band++) {
      let given = 0
      for (let month = 0; month < 60; month++) {
        const upTo = Math.round((sizes.children[place * 3 + band]! * (month + 1)) / 60)
        const birthMonth = startMonth - (band * 60 + month) - 1
        children.count[place * CHILD_MONTHS + (birthMonth % CHILD_MONTHS)] = upTo - given
        given = upTo
      }
    }
  }
}

/** Counts residents by place, sets participation norms so that the labour margins are steady, rents and public jobs. */
function countResidents(world: World): void {
  const { persons, places, firms, bands, pack, nation, shape } = world
  const month = nation.startMonth[0]!
  const norm = new Float64Array(shape.places)
  const force = new Float64Array(shape.places)
  for (let person = 0; person < persons.status.length; person++) {
    const status = persons.status[person]!
    if (status === STATUS.VACANT) continue
    const home = persons.place[person]!
    const age = month - persons.birthMonth[person]!
    places.adults[home]! += 1
    if (paysRent(age, status)) places.renters[home]! += 1
    if (status === STATUS.UNEMPLOYED || (status === STATUS.INACTIVE && age < PENSION_AGE) || status === STATUS.STUDENT)
      places.dependants[home]! += 1
    if (status === STATUS.EMPLOYED || status === STATUS.SELF_EMPLOYED) places.employed[home]! += 1
    if (status === STATUS.UNEMPLOYED) places.unemployed[home]! += 1
    if (status === STATUS.STUDENT) continue
    norm[home]! += pack.participation[Math.min(shape.ageBands - 1, Math.floor(age / 60))]!
    if (status !== STATUS.INACTIVE && status !== STATUS.RETIRED) force[home]! += 1
  }
  for (let place = 0; place < shape.places; place++) {
    const scale = norm[place]! > 0 ? force[place]! / norm[place]! : 1
    for (let band = 0; band < shape.ageBands; band++)
      bands.participation[place * shape.ageBands + band] = Math.min(0.97, pack.participation[band]! * scale)
    places.baseDwellingsPerAdult[place] = places.dwellings[place]! / Math.max(1, places.adults[place]!)
    places.rent[place] = (pack.rent[place]! * places.dwellings[place]!) / Math.max(1, places.renters[place]!)
    places.baseRent[place] = places.rent[place]!
  }
  for (let firm = 0; firm < shape.firmRows; firm++) {
    if (firms.state[firm] !== FIRM_STATE.GOVERNMENT) continue
    const place = firms.place[firm]!
    let staff = 0
    for (let o = 0; o < 3; o++) staff += firms.staff[firm * 3 + o]!
    places.publicJobs[place]! += staff / Math.max(1, places.adults[place]!)
  }
}

function setShares(world: World, flows: BaseFlows): void {
  const { sectors, shape } = world
  const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0)
  for (let product = 0; product < shape.sectors; product++) {
    sectors.consumptionShare[product] = flows.consumption[product]! / total(flows.consumption)
    sectors.investmentShare[product] = flows.investment[product]! / total(flows.investment)
  }
  world.nation.productTaxRate[0] = flows.productTax / total(flows.consumption)
}

/**
 * Builds the economy of the pack’s base year at the start of burn-in, every institutional sector near zero net lending.
 * `firstMonth` is the first simulated month, `startMonth` the first recorded one.
 */
export function synthesise(
  pack: Pack,
  parameters: Readonly<Record<string, number>>,
  runKey: RunKey,
  personsPerAgent: number,
  firstMonth: number,
  startMonth: number,
): Synthesis {
  const sizes = measureSizes(pack, personsPerAgent)
  requirePeople(pack, sizes)
  const flows = solveBaseFlows(pack, sizes, parameters['synthesis.ownIncome']!)
  const world = createWorld(sizes.shape, pack, parameters, runKey)
  const efficiency = efficiencyTable(pack, parameters['ability.wageEffect']!, parameters['efficiency.routineReturn']!)
  setTables(world, sizes, firstMonth, startMonth)
  createAgencies(world)
  const persons = createPersons(world, sizes)
  const jobs = createFirms(world, sizes)
  const commuters = fitCommuting(world, sizes)
  const employees = Float64Array.from({ length: sizes.shape.places }, (_, home) => {
    let sum = 0
    for (let work = 0; work < sizes.shape.places; work++) sum += commuters[home * sizes.shape.places + work]!
    return sum
  })
  const workforce = assignStatus(world, sizes, employees, persons)
  seatEmployees(world, jobs, workforce, commuters, efficiency)
  const meanWage = setWages(world, flows)
  setShares(world, flows)
  openOwnAccount(world, flows)
  openFirms(world, flows, sizes.cellStart, efficiency)
  countResidents(world)
  setMoves(world)
  openProduct(world, flows, meanWage)
  const opening = measureOpening(world, flows, meanWage, efficiency)
  balanceGovernment(world, flows, opening)
  const orders = fitTrade(world, flows, openHouseholds(world, opening))
  closeAccounts(world, opening)
  return { world, sizes, flows, opening, orders }
}
