import { FLOW } from '../accounts/flows.ts'
import { recordPaid, recordTransfer } from '../accounts/ledger.ts'
import { roundWon } from '../base/won.ts'
import { apportion } from '../engine/apportion.ts'
import { USES } from '../world/cell-columns.ts'
import type { Economy } from './economy.ts'
import { instituteDemand } from './institute-demand.ts'
import { purchaseFactor } from './public-finance.ts'
import { fundRegions } from './regional-budgets.ts'
import { SUM, SUM_COUNT } from './sums.ts'

/** Adds whole won to the demand of a place by shares of products. */
function spread(
  economy: Economy,
  place: number,
  use: number,
  won: number,
  shares: Float64Array,
  out: Float64Array,
): void {
  if (won === 0) return
  const { markets, shape } = economy.world
  const left = apportion(won, shares, 0, shape.sectors, out)
  out[shape.sectors - 1]! += left
  for (let product = 0; product < shape.sectors; product++)
    markets.demand[(place * shape.sectors + product) * 4 + use]! += out[product]!
}

function householdDemand(economy: Economy, place: number, out: Float64Array): void {
  const { world, ledger, tallies } = economy
  const { places, nation, sectors, shape } = world
  const region = places.region[place]!
  const spending = tallies.place.target[place * SUM_COUNT + SUM.SPENDING]!
  const rate = nation.productTaxRate[0]!
  const tax = roundWon((spending * rate) / (1 + rate))
  recordTransfer(ledger, FLOW.productTax, region, shape.regions, tax)
  nation.centralDeposits[0]! += tax
  recordTransfer(ledger, FLOW.consumption, region, region, spending - tax)
  spread(economy, place, USES.CONSUMPTION, spending - tax, sectors.consumptionShare, out)
}

/** Materials of each using sector by the pack’s coefficients, equipment by its composition. */
function firmDemand(economy: Economy, place: number, column: Float64Array, out: Float64Array): void {
  const { world } = economy
  const { cells, sectors, pack, shape } = world
  let investment = 0
  for (let user = 0; user < shape.sectors; user++) {
    const cell = place * shape.sectors + user
    investment += cells.investment[cell]!
    for (let product = 0; product < shape.sectors; product++) {
      const entry = product * shape.sectors + user
      column[product] = (pack.domesticInputs[entry]! + pack.importedInputs[entry]!) * sectors.price[product]!
    }
    spread(economy, place, USES.MATERIALS, cells.materials[cell]!, column, out)
  }
  spread(economy, place, USES.INVESTMENT, investment, sectors.investmentShare, out)
}

/** What agencies with a seat in a place buy, as governments bought in the base year. */
function agencyDemand(economy: Economy, place: number, weights: Float64Array, out: Float64Array): void {
  const { world, ledger } = economy
  const { markets, places, sectors, shape } = world
  const region = places.region[place]!
  for (let product = 0; product < shape.sectors; product++)
    weights[product] = markets.governmentBase[place * shape.sectors + product]! * sectors.price[product]!
  spread(economy, place, USES.GOVERNMENT, places.agencyOrders[place]!, weights, out)
  recordTransfer(ledger, FLOW.agencyPurchases, region, region, places.agencyOrders[place]!)
}

function publicDemand(economy: Economy, place: number, factor: number): void {
  const { world, ledger, levers } = economy
  const { markets, regions, places, sectors, shape } = world
  const region = places.region[place]!
  let purchases = 0
  let programme = 0
  for (let product = 0; product < shape.sectors; product++) {
    const cell = place * shape.sectors + product
    const won = roundWon(
      markets.governmentBase[cell]! * sectors.price[product]! * factor * regions.purchaseFactor[region]!,
    )
    const reserved = roundWon(levers.purchases[cell]!)
    markets.demand[cell * 4 + USES.GOVERNMENT]! += won + reserved
    purchases += won
    programme += reserved
  }
  regions.governmentDeposits[region]! -= purchases
  recordTransfer(ledger, FLOW.publicPurchases, region, region, purchases)
  recordTransfer(ledger, FLOW.programmePurchases, region, region, programme)
  regions.programmeDeposits[region]! -= programme
}

/** Every buyer’s orders of every product, by place and use; payments into the market are booked. */
export function collectDemand(economy: Economy): void {
  const { world, ledger } = economy
  const { markets, cells, places, shape } = world
  markets.demand.fill(0)
  const column = new Float64Array(shape.sectors)
  const out = new Float64Array(shape.sectors)
  const factor = purchaseFactor(economy)
  fundRegions(economy, factor)
  for (let place = 0; place < shape.places; place++) {
    householdDemand(economy, place, out)
    firmDemand(economy, place, column, out)
    publicDemand(economy, place, factor)
    instituteDemand(economy, place, column, out)
    agencyDemand(economy, place, column, out)
    const region = places.region[place]!
    for (let sector = 0; sector < shape.sectors; sector++) {
      const cell = place * shape.sectors + sector
      const own = cells.ownMaterialsBill[cell]!
      recordTransfer(ledger, FLOW.ownMaterials, region, region, own)
      cells.ownDeposits[cell]! -= own
      recordPaid(ledger, FLOW.materials, region, region, cells.materials[cell]! - own)
      recordPaid(ledger, FLOW.investment, region, region, cells.investment[cell]!)
    }
  }
}
