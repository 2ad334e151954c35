import { ownerWeight } from '../rules/person/household.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import { STATUS } from '../world/person-columns.ts'
import type { World } from '../world/world.ts'
import type { BaseFlows } from './base-flows.ts'
import { incomeRatios } from './head-offices.ts'
import { steadyOrders } from './steady-orders.ts'

const ROUNDS = 8

/** Monthly results of a firm on its opening state, won: surplus after interest and tax, and what is left for owners. */
export function openingResult(
  world: World,
  firm: number,
): { interest: number; tax: number; surplus: number; cash: number } {
  const { firms, parameters } = world
  const wear = (parameters['equipment.depreciation']! + parameters['technology.drift']!) * firms.equipment[firm]!
  const interest = (firms.loan[firm]! * parameters['loan.interest']!) / 12
  const profit = firms.revenue[firm]! - firms.materialsBill[firm]! - firms.wageBill[firm]!
  const tax = Math.max(0, parameters['tax.profit']! * (profit - interest - wear))
  return {
    interest,
    tax,
    surplus: Math.max(0, profit - interest - tax),
    cash: Math.max(0, profit - interest - tax - steadyOrders(world, firm) - firms.researchBill[firm]!),
  }
}

/** What owners of each firm get a month in the base year once plants have remitted, won. */
export function openingDividends(world: World): Float64Array {
  const { firms, places } = world
  const dividends = new Float64Array(firms.state.length)
  for (let firm = 0; firm < dividends.length; firm++) {
    if (firms.state[firm] !== FIRM_STATE.MARKET) continue
    const { cash } = openingResult(world, firm)
    const head = firms.headOffice[firm]!
    const remitted = head >= 0 ? places.remittedShare[firms.place[firm]!]! * cash : 0
    dividends[firm]! += cash - remitted
    if (head >= 0) dividends[head]! += remitted
  }
  return dividends
}

/** Product of each place, and wages that residents earn elsewhere less those that others earn here, won a month. */
function measurePlaces(world: World, flows: BaseFlows): { product: Float64Array; wagesAway: Float64Array } {
  const { firms, persons, shape } = world
  const product = new Float64Array(shape.places)
  const wagesAway = new Float64Array(shape.places)
  for (let cell = 0; cell < flows.firmValueAdded.length; cell++)
    product[Math.floor(cell / shape.sectors)]! += flows.firmValueAdded[cell]! + flows.ownValueAdded[cell]!
  for (let firm = 0; firm < firms.state.length; firm++)
    if (firms.state[firm] === FIRM_STATE.GOVERNMENT) product[firms.place[firm]!]! += firms.wageBill[firm]!
  for (let person = 0; person < persons.status.length; person++) {
    if (persons.status[person] !== STATUS.EMPLOYED) continue
    wagesAway[persons.place[person]!]! += persons.wage[person]!
    wagesAway[firms.place[persons.employer[person]!]!]! -= persons.wage[person]!
  }
  const all = product.reduce((sum, won) => sum + won, 0)
  return { product: product.map((won) => won * (1 + flows.productTax / all)), wagesAway }
}

/** Share of each place in the weights of owners. */
function ownerShares(world: World): Float64Array {
  const { persons, nation, shape } = world
  const weights = new Float64Array(shape.places)
  let total = 0
  for (let person = 0; person < persons.status.length; person++) {
    if (persons.status[person] === STATUS.VACANT) continue
    const weight = ownerWeight(nation.startMonth[0]! - persons.birthMonth[person]!, persons.education[person]!)
    weights[persons.place[person]!]! += weight
    total += weight
  }
  return weights.map((weight) => weight / Math.max(1, total))
}

/** Dividends to owners anywhere and interest that each place pays, less what its residents get of them, won a month. */
function netToNation(world: World, owners: Float64Array): Float64Array {
  const { firms, parameters, shape } = world
  const paid = new Float64Array(shape.places)
  const dividends = openingDividends(world)
  for (let firm = 0; firm < dividends.length; firm++)
    if (firms.state[firm] === FIRM_STATE.MARKET)
      paid[firms.place[firm]!]! +=
        parameters['payout.nationalShare']! * dividends[firm]! + openingResult(world, firm).interest
  const total = paid.reduce((sum, won) => sum + won, 0)
  return paid.map((won, place) => won - owners[place]! * total)
}

/**
 * Solves the share of their surplus that plants of each place remit, so that income over product by place comes near
 * the data: what product, commuters and national owners leave open is paid by plants, as far as they can.
 */
export function solveRemittances(world: World, flows: BaseFlows): void {
  const { firms, places, parameters, shape } = world
  const surplus = new Float64Array(shape.places)
  for (let firm = 0; firm < firms.state.length; firm++)
    if (firms.state[firm] === FIRM_STATE.MARKET && firms.headOffice[firm]! >= 0)
      surplus[firms.place[firm]!]! += openingResult(world, firm).surplus
  const { product, wagesAway } = measurePlaces(world, flows)
  const ratios = incomeRatios(world, product)
  const owners = ownerShares(world)
  for (let round = 0; round < ROUNDS; round++) {
    const net = netToNation(world, owners)
    for (let place = 0; place < shape.places; place++) {
      const due = (1 - ratios[place]!) * product[place]! + wagesAway[place]! - net[place]!
      places.remittedShare[place] =
        surplus[place]! > 0 ? Math.max(0, Math.min(parameters['offices.highestRemittance']!, due / surplus[place]!)) : 0
    }
  }
}
