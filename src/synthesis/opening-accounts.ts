import { roundWon } from '../base/won.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import type { World } from '../world/world.ts'
import type { BaseFlows } from './base-flows.ts'
import type { OpeningFlows } from './opening-flows.ts'

const LOWEST_TAX = 0.02

/** Sum of all deposits but those of the rest of the world, and of the bank’s loans and used equipment. */
function sumBalances(world: World): { deposits: number; loans: number; used: number } {
  const { persons, firms, cells, places, regions, nation } = world
  let deposits = nation.centralDeposits[0]! + nation.dividendPool[0]!
  let loans = 0
  for (const won of persons.deposits) deposits += won
  for (const won of firms.deposits) deposits += won
  for (const won of cells.ownDeposits) deposits += won
  for (const won of places.rentPool) deposits += won
  for (const won of places.familyPool) deposits += won
  for (const won of regions.dividendPool) deposits += won
  for (const won of regions.equityPool) deposits += won
  for (const won of regions.governmentDeposits) deposits += won
  for (const won of world.agencies.deposits) deposits += won
  for (const won of firms.loan) loans += won
  let used = 0
  for (const won of cells.usedValue) used += won
  return { deposits, loans, used }
}

function setBaseWeights(world: World): void {
  const { firms, cells, shape } = world
  for (let cell = 0; cell < shape.places * shape.sectors; cell++)
    cells.baseWeight[cell] = cells.ownBase[cell]! * cells.ownWorkers[cell]!
  for (let firm = 0; firm < shape.firmRows; firm++)
    if (firms.state[firm] === FIRM_STATE.MARKET)
      cells.baseWeight[firms.place[firm]! * shape.sectors + firms.sector[firm]!]! += firms.customerBase[firm]!
}

/** Sets product, prices and debt of the base year. */
export function openProduct(world: World, flows: BaseFlows, meanWage: number): void {
  const { nation, parameters, pack, firms } = world
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
  let publicWages = 0
  for (let firm = 0; firm < firms.state.length; firm++)
    if (firms.state[firm] === FIRM_STATE.GOVERNMENT) publicWages += firms.wageBill[firm]!
  nation.baseGdp[0] = sum(flows.firmValueAdded) + sum(flows.ownValueAdded) + publicWages + flows.productTax
  nation.gdp[0] = nation.baseGdp[0]!
  nation.debtNorm[0] = pack.scalars.get('governmentDebtToGdp') ?? 0
  nation.meanWage[0] = meanWage
  nation.baseMeanWage[0] = meanWage
  nation.wageIndex[0] = meanWage
  nation.consumerPrice[0] = 1
  nation.investmentPrice[0] = 1
  nation.unemploymentRate[0] = parameters['wages.unemploymentNorm']!
  nation.creditShare[0] = 1
  nation.centralDeposits[0] = -roundWon(nation.debtNorm[0]! * 12 * nation.baseGdp[0]!)
}

/** Sets the tax on wages that leaves the state without lending. */
export function balanceGovernment(world: World, flows: BaseFlows, opening: OpeningFlows): void {
  const support = opening.support - opening.fees
  const spent = opening.purchases + opening.publicWages + opening.pensions + opening.benefits + support
  world.nation.wageTaxRate[0] = Math.max(LOWEST_TAX, (spent - flows.productTax - opening.profitTax) / opening.wages)
}

/** Closes the opening books: sellers’ weights, the bank’s own funds, and the position abroad that all stocks imply. */
export function closeAccounts(world: World, opening: OpeningFlows): void {
  const { nation, parameters } = world
  setBaseWeights(world)
  const { deposits, loans, used } = sumBalances(world)
  const payout = parameters['bank.payout']!
  nation.bankEquity[0] = roundWon(parameters['bank.capitalNorm']! * loans + opening.bankIncome * (1 / payout - 1))
  nation.worldDeposits[0] = loans + used - nation.bankEquity[0]! - deposits
  nation.worldNorm[0] = nation.worldDeposits[0]! / (12 * nation.baseGdp[0]!)
}
