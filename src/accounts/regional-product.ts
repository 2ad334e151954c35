import type { World } from '../world/world.ts'
import type { Measured } from './books.ts'
import { FLOW, type Flow, HOLDERS } from './flows.ts'
import { flowRow, type Ledger } from './ledger.ts'

type Side = 'paid' | 'received'

function between(ledger: Ledger, side: Side, flow: Flow, from: number, to: number): number {
  return ledger.flows[side][flowRow(ledger, FLOW[flow], from, to)]!
}

/** Payments of a flow out of an area, to anywhere. */
function outOf(ledger: Ledger, side: Side, flow: Flow, area: number): number {
  let sum = 0
  for (let other = 0; other < ledger.areas; other++) sum += between(ledger, side, flow, area, other)
  return sum
}

/** Payments of a flow into an area, from anywhere. */
function into(ledger: Ledger, side: Side, flow: Flow, area: number): number {
  let sum = 0
  for (let other = 0; other < ledger.areas; other++) sum += between(ledger, side, flow, other, area)
  return sum
}

function change(ledger: Ledger, measured: Measured, holder: (typeof HOLDERS)[number], area: number): number {
  const row = HOLDERS.indexOf(holder) * ledger.areas + area
  return measured.deposits[row]! - ledger.stocks.deposits[row]!
}

/** Sellers’ ledgers: sales and additions to stocks at cost, less materials, public output at its wage bill, product tax. */
function production(ledger: Ledger, measured: Measured, region: number): number {
  const { real } = ledger
  return (
    measured.revenue[region]! +
    real.closedValueAdded[region]! +
    real.stockAdded[region]! -
    real.stockSold[region]! -
    measured.materials[region]! +
    measured.publicWages[region]! +
    outOf(ledger, 'received', 'productTax', region)
  )
}

/** Recipients’ ledgers: wages, mixed income and product tax received, and what firms’ owners, bank, state and funds got. */
function income(ledger: Ledger, measured: Measured, region: number): number {
  const got = (flow: Flow) => outOf(ledger, 'received', flow, region)
  const given = (flow: Flow) => into(ledger, 'paid', flow, region)
  const { real } = ledger
  const stocks = measured.stockValue[region]! - real.stockValue[region]! + real.stockLost[region]!
  const own = got('mixedIncome') + change(ledger, measured, 'own-account', region)
  const firms =
    got('profitTax') +
    got('loanInterest') +
    got('dividends') +
    got('remittedProfits') +
    got('groupFunding') +
    got('relocatedFunds') +
    got('liquidation') +
    got('ventureLiquidation') +
    got('usedEquipment') +
    got('investment') +
    got('repayments') +
    got('grantReturns') +
    got('royalties') +
    got('firmRoyalties') +
    got('agencyFees') +
    change(ledger, measured, 'firms', region) -
    given('remittedProfits') -
    given('groupFunding') -
    given('relocatedFunds') -
    given('newLoans') -
    given('collateral') -
    given('founderEquity') -
    given('ventureEquity') -
    given('grantsForPeople') -
    given('grantsForEquipment') -
    given('grantsForResearch') -
    given('firmRoyalties') -
    given('startupGrants') -
    given('adoptionGrants')
  return got('wages') + into(ledger, 'received', 'publicWages', region) + got('productTax') + own + firms + stocks
}

/** Buyers’ ledgers: consumption, public demand, equipment, stocks, and trade with other regions and abroad. */
function expenditure(ledger: Ledger, measured: Measured, region: number): number {
  const { real } = ledger
  const paid = (flow: Flow) => outOf(ledger, 'paid', flow, region)
  let trade = -paid('imports')
  for (let other = 0; other < ledger.areas; other++) {
    if (other === region) continue
    trade += between(ledger, 'paid', 'sales', other, region) + between(ledger, 'paid', 'ownSales', other, region)
    trade -= between(ledger, 'paid', 'sales', region, other) + between(ledger, 'paid', 'ownSales', region, other)
  }
  return (
    paid('consumption') +
    paid('productTax') +
    paid('publicPurchases') +
    paid('programmePurchases') +
    paid('tenderPurchases') +
    paid('researchPurchases') +
    paid('agencyPurchases') +
    paid('investment') +
    into(ledger, 'paid', 'publicWages', region) +
    trade +
    measured.stockValue[region]! -
    real.stockValue[region]! +
    real.stockLost[region]!
  )
}

/** Gross regional product three times, from three sets of ledgers; nothing is a residual. */
export function measureRegionalProduct(world: World, ledger: Ledger, measured: Measured): void {
  const { real } = ledger
  for (let region = 0; region < world.shape.regions; region++) {
    real.production[region] = production(ledger, measured, region)
    real.income[region] = income(ledger, measured, region)
    real.expenditure[region] = expenditure(ledger, measured, region)
  }
}
