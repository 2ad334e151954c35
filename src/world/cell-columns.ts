import { column, scratch, type TableOf } from './columns.ts'

/** A cell is a place × sector; row = place × sectors + sector. Firms of a cell hold a contiguous range of rows. */
export const CELL_COLUMNS = {
  firstFirm: column('i32', 'firm row', 'first row of the cell’s range of firms'),
  afterLastFirm: column('i32', 'firm row', 'row after the cell’s range of firms'),
  baseFirms: column('f64', 'firms', 'firms of the base year'),
  baseStaff: column('f64', 'persons', 'employees of the base year'),
  baseOwnWorkers: column('f64', 'persons', 'own-account workers of the base year'),
  ownWorkers: column('f64', 'persons', 'own-account workers, recounted from persons'),
  ownDeposits: column('f64', 'won', 'deposits of the own-account unit, shared next month as mixed income'),
  ownOutputPerWorker: column('f64', 'units a month', 'what an own-account worker can sell in a month'),
  ownBase: column('f64', 'weight', 'standing of the own-account unit with buyers, per worker'),
  ownOrders: column('f64', 'won', 'orders of the own-account unit last month'),
  ownRevenue: column('f64', 'won', 'sales of the own-account unit this month'),
  ownMaterialsBill: column('f64', 'won', 'materials bought by the own-account unit this month'),
  mixedIncome: column('f64', 'won a month', 'mixed income per own-account worker, smoothed'),
  leaders: scratch('f64', 'log', 'own productivity of the better firms of the cell, summed'),
  leaderCount: scratch('f64', 'firms', 'better firms of the cell'),
  nearbyLead: column('f64', 'log', 'own productivity of nearby leaders, relative to the mean of the sector’s cells'),
  usedEquipment: column('f64', 'base-year won', 'equipment of closed firms, which the bank sells to entrants'),
  usedValue: column('f64', 'won', 'what the bank paid for it, less wear'),
  price: column('f64', 'base-year price = 1', 'mean price of sellers of the cell'),
  cellWeight: column('f64', 'weight', 'sum of sellers’ weights'),
  baseSupply: column('f64', 'won a month', 'sales of the base year'),
  sales: column('f64', 'won a month', 'sales, mean with a memory of a year'),
  invested: column('f64', 'won a month', 'equipment ordered by firms of the cell, mean with a memory of a year'),
  exportShift: column('f64', 'log', 'lasting change of demand from abroad that events made'),
  investment: scratch('f64', 'won', 'equipment ordered by firms of the cell'),
  materials: scratch('f64', 'won', 'materials ordered by firms of the cell'),
  orders: scratch('f64', 'won', 'orders to the cell, home and abroad'),
  exportOrders: scratch('f64', 'won', 'orders to the cell from abroad'),
  unfilled: scratch('f64', 'won', 'orders that the cell could not fill'),
  ownWeight: scratch('f64', 'weight', 'weight of the own-account unit with buyers'),
  ownRoom: scratch('f64', 'won', 'value that the own-account unit can still sell'),
  extraOrders: scratch('f64', 'won', 'orders moved here from sellers without stock'),
  baseWeight: column('f64', 'weight', 'sum of sellers’ weights in the base year'),
  spare: scratch('f64', 'won', 'value that the cell could still sell'),
} as const

export type CellTable = TableOf<typeof CELL_COLUMNS>

/** Uses of a product that buyers of a place order, in the order of `demand`. */
export const USES = { CONSUMPTION: 0, MATERIALS: 1, INVESTMENT: 2, GOVERNMENT: 3 } as const

/** What buyers of a place order of a product; row = place × sectors + product. */
export const MARKET_COLUMNS = {
  demand: scratch('f64', 'won', 'orders by use, see USES', 4),
  governmentBase: column('f64', 'won a month', 'public purchases of the base year at base prices'),
} as const

export type MarketTable = TableOf<typeof MARKET_COLUMNS>

/** Base-year shares by buyer place × product × seller place, the last seller being the rest of the world. */
export const TRADE_COLUMNS = {
  share: column('f64', 'share', 'base-year share of the seller in the buyer’s orders'),
  orders: scratch('f64', 'won', 'orders of the month'),
} as const

export type TradeTable = TableOf<typeof TRADE_COLUMNS>
