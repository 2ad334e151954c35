import type { ColumnContract } from '../engine/contract.ts'
import { columnsOf } from './columns-of.ts'

/** Columns that the phase `goods-market` touches. */
export const GOODS_MARKET_COLUMNS: ColumnContract = {
  reads: columnsOf({
    nation: 'centralDeposits debtNorm exportShock gdp month productTaxRate realGrowth unemploymentRate worldDeposits',
    regions: 'baseOwnRevenue governmentDeposits ownRevenue programmeDeposits',
    places: 'adults agencyOrders region',
    sectors:
      'consumptionShare exportBase exportShock investmentShare meanQuality price publicShare worldPrice worldQuality',
    institutes: 'deposits',
    cells: `
      baseSupply baseWeight exportShift invested investment materials ownBase ownDeposits ownMaterialsBill ownOrders ownOutputPerWorker
      ownWorkers sales`,
    firms: 'available customerBase keyHigh keyLow price quality staff state trackRecord',
    markets: 'governmentBase',
    trade: 'share',
    levers: 'purchases',
    'place-levers': 'brokerage',
    flows: 'paid received',
    scratch: 'cellStart tallies.place',
  }),
  writes: columnsOf({
    nation: 'centralDeposits worldDeposits',
    regions: 'governmentDeposits programmeDeposits purchaseFactor',
    institutes: 'deposits',
    cells: 'cellWeight invested ownDeposits ownOrders ownRevenue price sales',
    firms: 'customerBase orders revenue',
    flows: 'paid received',
  }),
  scratch: columnsOf({
    cells: 'exportOrders extraOrders orders ownRoom ownWeight spare unfilled',
    firms: 'room weight',
    markets: 'demand',
    trade: 'orders',
  }),
}
