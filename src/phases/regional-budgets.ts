import { FLOW } from '../accounts/flows.ts'
import { flowRow, recordTransfer } from '../accounts/ledger.ts'
import { roundWon } from '../base/won.ts'
import { apportion } from '../engine/apportion.ts'
import { spendingFactor, transferWeight } from '../rules/government/regional-budget.ts'
import type { Economy } from './economy.ts'

/** What each region’s government would buy this month at today’s prices, won, by region. */
function plannedPurchases(economy: Economy, factor: number): Float64Array {
  const { markets, places, sectors, shape } = economy.world
  const planned = new Float64Array(shape.regions)
  for (let place = 0; place < shape.places; place++)
    for (let product = 0; product < shape.sectors; product++)
      planned[places.region[place]!]! += roundWon(
        markets.governmentBase[place * shape.sectors + product]! * sectors.price[product]! * factor,
      )
  return planned
}

/**
 * The central government pays what purchases planned at `factor` exceed all regions’ own taxes of last month by, split
 * by an equalising formula; then each region sets what it really buys by its deposits.
 */
export function fundRegions(economy: Economy, factor: number): void {
  const { world, ledger, parameters } = economy
  const { regions, nation, shape } = world
  const planned = plannedPurchases(economy, factor)
  const sum = (values: Float64Array) => values.reduce((total, won) => total + won, 0)
  const [all, own] = [sum(planned), sum(regions.ownRevenue)]
  const growth = own / Math.max(1, sum(regions.baseOwnRevenue))
  const weights = planned.map((won, region) =>
    transferWeight(
      parameters['local.equalisation'],
      won,
      regions.ownRevenue[region]!,
      growth * regions.baseOwnRevenue[region]!,
    ),
  )
  const parts = new Float64Array(shape.regions)
  apportion(Math.max(0, all - own), weights, 0, shape.regions, parts)
  for (let region = 0; region < shape.regions; region++) {
    recordTransfer(ledger, FLOW.regionalTransfers, shape.regions, region, parts[region]!)
    nation.centralDeposits[0]! -= parts[region]!
    regions.governmentDeposits[region]! += parts[region]!
    regions.purchaseFactor[region] = spendingFactor(
      regions.governmentDeposits[region]!,
      planned[region]!,
      parameters['local.depositMonths'],
      parameters['local.spendingSpeed'],
    )
  }
}

/** Hands each region its share of the taxes that its residents, buyers and firms paid this month. */
export function assignTaxes(economy: Economy): void {
  const { world, ledger, parameters } = economy
  const { regions, nation, shape } = world
  for (let region = 0; region < shape.regions; region++) {
    let paid = 0
    for (const flow of [FLOW.wageTax, FLOW.productTax, FLOW.profitTax])
      paid += ledger.flows.received[flowRow(ledger, flow, region, shape.regions)]!
    const own = roundWon(parameters['local.taxShare'] * paid)
    recordTransfer(ledger, FLOW.assignedTaxes, shape.regions, region, own)
    nation.centralDeposits[0]! -= own
    regions.governmentDeposits[region]! += own
    regions.ownRevenue[region] = own
  }
}
