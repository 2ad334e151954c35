import { FLOW } from '../accounts/flows.ts'
import { recordPaid, recordReceived, recordTransfer } from '../accounts/ledger.ts'
import { roundWon } from '../base/won.ts'
import { apportion } from '../engine/apportion.ts'
import { mapRows } from '../engine/map-rows.ts'
import type { Member } from '../engine/member.ts'
import type { Phase } from '../engine/phase.ts'
import { solo } from '../engine/solo.ts'
import { collectDemand } from './demand.ts'
import type { Economy } from './economy.ts'
import { GOODS_MARKET_COLUMNS } from './goods-market-columns.ts'
import { fillMovedOrders, fillOrders, weighSellers } from './sellers.ts'
import { moveUnfilled, splitExports, splitOrders } from './trade.ts'

const CELL_BLOCK = 16
/** What a month counts in yearly means. */
const MEMORY = 1 / 12

function placeOrders(economy: Economy): void {
  collectDemand(economy)
  splitOrders(economy)
  splitExports(economy)
}

/** What even the second pass left over is imported by the buyers who ordered it. */
function importRest(economy: Economy): void {
  const { trade, cells, shape } = economy.world
  const sellers = shape.places + 1
  const from = new Float64Array(shape.places)
  const lost = new Float64Array(shape.places)
  for (let place = 0; place < shape.places; place++)
    for (let product = 0; product < shape.sectors; product++) {
      const cell = place * shape.sectors + product
      const rest = cells.unfilled[cell]!
      if (rest === 0) continue
      for (let buyer = 0; buyer < shape.places; buyer++)
        from[buyer] = trade.orders[(buyer * shape.sectors + product) * sellers + place]!
      apportion(rest, from, 0, shape.places, lost)
      for (let buyer = 0; buyer < shape.places; buyer++) {
        const row = (buyer * shape.sectors + product) * sellers
        trade.orders[row + place]! -= lost[buyer]!
        trade.orders[row + shape.places]! += lost[buyer]!
      }
    }
}

function bookUses(economy: Economy): void {
  const { world, ledger } = economy
  const { markets, places, shape } = world
  for (let place = 0; place < shape.places; place++) {
    const region = places.region[place]!
    let materials = 0
    let investment = 0
    for (let product = 0; product < shape.sectors; product++) {
      const cell = place * shape.sectors + product
      materials += markets.demand[cell * 4 + 1]! - economy.world.cells.ownMaterialsBill[cell]!
      investment += markets.demand[cell * 4 + 2]!
    }
    recordReceived(ledger, FLOW.materials, region, region, materials)
    recordReceived(ledger, FLOW.investment, region, region, investment)
  }
}

/** Pays sellers out of what buyers paid in, region by region; the market’s account ends at zero. */
function settleTrade(economy: Economy): void {
  const { world, ledger } = economy
  const { trade, cells, places, nation, shape } = world
  const sellers = shape.places + 1
  const national = shape.regions
  bookUses(economy)
  for (let place = 0; place < shape.places; place++) {
    const region = places.region[place]!
    for (let product = 0; product < shape.sectors; product++) {
      const cell = place * shape.sectors + product
      const abroad = cells.exportOrders[cell]!
      recordTransfer(ledger, FLOW.exports, national, national, abroad)
      nation.worldDeposits[0]! -= abroad
      payCell(economy, national, region, cell, abroad, 0)
      let given = abroad
      for (let buyer = 0; buyer < shape.places; buyer++) {
        const won = trade.orders[(buyer * shape.sectors + product) * sellers + place]!
        if (won !== 0) payCell(economy, places.region[buyer]!, region, cell, won, given)
        given += won
        const imported = place === 0 ? trade.orders[(buyer * shape.sectors + product) * sellers + shape.places]! : 0
        recordTransfer(ledger, FLOW.imports, places.region[buyer]!, national, imported)
        nation.worldDeposits[0]! += imported
      }
    }
  }
}

/** Books a payment to a cell; the own-account unit’s share of its sales is spread over buyers by cumulative rounding. */
function payCell(economy: Economy, buyerArea: number, region: number, cell: number, won: number, given: number): void {
  const { world, ledger } = economy
  const { cells } = world
  const sales = cells.spare[cell]!
  const own = cells.ownRevenue[cell]!
  const part = sales > 0 ? roundWon((own * (given + won)) / sales) - roundWon((own * given) / sales) : 0
  recordPaid(ledger, FLOW.ownSales, buyerArea, region, part)
  recordPaid(ledger, FLOW.sales, buyerArea, region, won - part)
  recordReceived(ledger, FLOW.ownSales, buyerArea, region, part)
  recordReceived(ledger, FLOW.sales, buyerArea, region, won - part)
  cells.ownDeposits[cell]! += part
}

/** Sales of each cell, from the sellers’ own ledgers, to which payments are then matched. */
function sumSales(economy: Economy, from: number, to: number): void {
  const { cells, firms } = economy.world
  for (let cell = from; cell < to; cell++) {
    let sales = cells.ownRevenue[cell]!
    for (let firm = economy.cellStart[cell]!; firm < economy.cellStart[cell + 1]!; firm++) sales += firms.revenue[firm]!
    cells.spare[cell] = sales
    cells.sales[cell]! += MEMORY * (sales - cells.sales[cell]!)
    cells.invested[cell]! += MEMORY * (cells.investment[cell]! - cells.invested[cell]!)
  }
}

/** Orders of all buyers meet sellers: place by place, then firm by firm, then elsewhere, then imports. */
export function runGoodsMarket(economy: Economy, member: Member): void {
  const cells = economy.world.shape.places * economy.world.shape.sectors
  mapRows(member, economy, cells, weighSellers, CELL_BLOCK)
  solo(member, economy, placeOrders)
  mapRows(member, economy, cells, fillOrders, CELL_BLOCK)
  solo(member, economy, moveUnfilled)
  mapRows(member, economy, cells, fillMovedOrders, CELL_BLOCK)
  solo(member, economy, importRest)
  mapRows(member, economy, cells, sumSales, CELL_BLOCK)
  solo(member, economy, settleTrade)
}

/** The phase with the columns that it declares. */
export const goodsMarket: Phase<Economy> = { name: 'goods-market', ...GOODS_MARKET_COLUMNS, run: runGoodsMarket }
