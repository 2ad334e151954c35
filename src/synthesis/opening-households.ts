import { roundWon } from '../base/won.ts'
import { drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { OWN_BUFFER, ownerWeight, PENSION_AGE, paysRent } from '../rules/person/household.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import { STATUS } from '../world/person-columns.ts'
import type { World } from '../world/world.ts'
import type { BaseFlows } from './base-flows.ts'

const stream = new Stream()
const OWN_RESERVE = 1.15
const LONGEST_SEARCH = 6

/** Monthly flows that close the base year, won. */
export interface OpeningFlows {
  readonly wages: number
  readonly publicWages: number
  readonly pensions: number
  readonly benefits: number
  readonly profitTax: number
  readonly bankIncome: number
  readonly purchases: number
  readonly dividends: Float64Array
  readonly nationalDividends: number
}

/** Own-account units on their steady state: what they sell, earn and keep. */
export function openOwnAccount(world: World, flows: BaseFlows): void {
  const { cells, shape } = world
  for (let cell = 0; cell < shape.places * shape.sectors; cell++) {
    const workers = cells.ownWorkers[cell]!
    const output = flows.ownValueAdded[cell]! / flows.valueAddedRatio[cell % shape.sectors]!
    cells.price[cell] = 1
    cells.ownMaterialsBill[cell] = roundWon(output - flows.ownValueAdded[cell]!)
    if (workers > 0) {
      cells.ownOutputPerWorker[cell] = (OWN_RESERVE * output) / workers
      cells.ownBase[cell] = output / workers
      cells.mixedIncome[cell] = flows.ownValueAdded[cell]! / workers
    }
    cells.ownOrders[cell] = output
    cells.ownDeposits[cell] = roundWon(2 * flows.ownValueAdded[cell]! + OWN_BUFFER * cells.ownMaterialsBill[cell]!)
  }
}

/** Last wages and months of search of the unemployed. */
function openSearchers(world: World, meanWage: number, efficiency: Float64Array): void {
  const { persons } = world
  seekStream(stream, world.runKey, STREAMS.synthesis, 4)
  for (let person = 0; person < persons.status.length; person++) {
    if (persons.status[person] !== STATUS.UNEMPLOYED) continue
    const u = drawUniform(stream, persons.keyHigh[person]!, persons.keyLow[person]!, 0)
    const units = efficiency[persons.education[person]! * 256 + persons.ability[person]! + 128]! / 1024
    persons.lastWage[person] = Math.round(0.7 * meanWage * units)
    persons.unemploymentMonths[person] = Math.floor(LONGEST_SEARCH * u)
  }
}

function sumFirms(world: World): { dividends: Float64Array; profitTax: number; interest: number } {
  const { firms, places, parameters, shape } = world
  const dividends = new Float64Array(shape.regions)
  let profitTax = 0
  let interest = 0
  const wear = parameters['equipment.depreciation']! + parameters['technology.drift']!
  for (let firm = 0; firm < shape.firmRows; firm++) {
    if (firms.state[firm] !== FIRM_STATE.MARKET) continue
    const due = (firms.loan[firm]! * parameters['loan.interest']!) / 12
    const profit = firms.revenue[firm]! - firms.materialsBill[firm]! - firms.wageBill[firm]!
    const tax = Math.max(0, parameters['tax.profit']! * (profit - due - wear * firms.equipment[firm]!))
    interest += due
    profitTax += tax
    dividends[places.region[firms.place[firm]!]!]! += Math.max(0, profit - due - tax - wear * firms.equipment[firm]!)
  }
  return { dividends, profitTax, interest }
}

/** Measures the flows that the tax on wages has to balance. */
export function measureOpening(
  world: World,
  flows: BaseFlows,
  meanWage: number,
  efficiency: Float64Array,
): OpeningFlows {
  const { persons, firms, parameters, nation } = world
  openSearchers(world, meanWage, efficiency)
  const { dividends, profitTax, interest } = sumFirms(world)
  const month = nation.startMonth[0]!
  let wages = 0
  let publicWages = 0
  let pensioners = 0
  let benefits = 0
  for (let person = 0; person < persons.status.length; person++) {
    const status = persons.status[person]!
    if (status === STATUS.VACANT) continue
    if (month - persons.birthMonth[person]! >= PENSION_AGE) pensioners++
    if (status === STATUS.UNEMPLOYED && persons.unemploymentMonths[person]! < parameters['benefit.months']!)
      benefits += Math.round(parameters['benefit.replacement']! * persons.lastWage[person]!)
    if (status !== STATUS.EMPLOYED) continue
    wages += persons.wage[person]!
    if (firms.state[persons.employer[person]!] === FIRM_STATE.GOVERNMENT) publicWages += persons.wage[person]!
  }
  const debtInterest = (nation.debtNorm[0]! * 12 * nation.baseGdp[0]! * parameters['debt.interest']!) / 12
  const national = parameters['payout.nationalShare']!
  const local = 1 - national - parameters['payout.equityShare']!
  let total = 0
  for (const won of dividends) total += won
  return {
    wages,
    publicWages,
    pensions: pensioners * roundWon(parameters['pension.monthly']!),
    benefits,
    profitTax,
    bankIncome: interest + debtInterest,
    purchases: flows.government.reduce((sum, won) => sum + won, 0) + debtInterest,
    dividends: dividends.map((won) => won * local),
    nationalDividends: total * national + interest + debtInterest,
  }
}

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
  return {
    regional: opening.dividends.map((won, region) => Math.floor(won / Math.max(1, byRegion[region]!))),
    national: Math.floor(opening.nationalDividends / Math.max(1, all)),
    family: Float64Array.from(places.familyPool, (won, place) =>
      Math.floor(won / Math.max(1, places.dependants[place]!)),
    ),
    rent: Float64Array.from(places.renters, (heads, place) =>
      Math.floor((heads * places.rent[place]!) / Math.max(1, owners[place]!)),
    ),
  }
}

function incomeOf(world: World, shares: PoolShares, person: number): number {
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
  if (age >= PENSION_AGE) income += roundWon(parameters['pension.monthly']!)
  if (paysRent(age, status)) income -= Math.min(places.rent[home]!, parameters['housing.rentCap']! * income)
  return Math.round(income)
}

/** Gives every resident the income and deposits of steady consumption; returns consumption by place, tax included. */
export function openHouseholds(world: World, opening: OpeningFlows): Float64Array {
  const { persons, places, regions, nation, parameters, shape } = world
  const shares = sharePools(world, opening)
  const spending = new Float64Array(shape.places)
  for (let person = 0; person < persons.status.length; person++) {
    if (persons.status[person] === STATUS.VACANT) continue
    const income = Math.max(0, incomeOf(world, shares, person))
    persons.income[person] = income
    persons.smoothedIncome[person] = income
    persons.deposits[person] = roundWon(parameters['consumption.targetMonths']! * income)
    spending[persons.place[person]!]! += income
  }
  for (let place = 0; place < shape.places; place++)
    places.rentPool[place] = shares.rent[place]! * places.owners[place]!
  const equity =
    parameters['payout.equityShare']! / (1 - parameters['payout.nationalShare']! - parameters['payout.equityShare']!)
  for (let region = 0; region < shape.regions; region++) {
    regions.dividendPool[region] = roundWon(opening.dividends[region]!)
    regions.equityPool[region] = roundWon(12 * equity * opening.dividends[region]!)
  }
  nation.dividendPool[0] = roundWon(opening.nationalDividends)
  return spending
}
