import { describe, expect, test } from 'vitest'
import type { Economy } from '../../src/phases/economy.ts'
import { weighSellers } from '../../src/phases/sellers.ts'
import { splitExports } from '../../src/phases/trade.ts'
import { FIRM_STATE } from '../../src/world/firm-columns.ts'
import { runTo, toyEconomy } from './toy-economy.ts'

const begun = (changed: Readonly<Record<string, number>> = {}) => runTo(toyEconomy([], changed), '2017-02')

/** Two market firms of one cell, and the cell. */
function twoSellers({ world, cellStart }: Economy): { cell: number; one: number; other: number } {
  for (let cell = 0; cell < cellStart.length - 1; cell++) {
    const rows: number[] = []
    for (let firm = cellStart[cell]!; firm < cellStart[cell + 1]!; firm++)
      if (world.firms.state[firm] === FIRM_STATE.MARKET) rows.push(firm)
    if (rows.length > 1) return { cell, one: rows[0]!, other: rows[1]! }
  }
  throw new Error('no cell with two firms')
}

describe('sellers of a cell', () => {
  test('the dearer of two that stand alike weighs less, by the elasticity', () => {
    const economy = begun({ 'market.customerShock': 0, 'market.firmElasticity': 3 })
    const { firms } = economy.world
    const { cell, one, other } = twoSellers(economy)
    for (const firm of [one, other]) firms.customerBase[firm] = 1
    firms.price[one] = 1
    firms.price[other] = 2
    weighSellers(economy, cell, cell + 1)
    expect(firms.weight[one]! / firms.weight[other]!).toBeCloseTo(8, 9)
  })

  test('shocks to their standing go with the key, not with the row', () => {
    const standing = (pick: 'one' | 'other') => {
      const economy = begun({ 'market.customerShock': 0.1, 'market.customerSize': 0 })
      const { firms } = economy.world
      const found = twoSellers(economy)
      const firm = found[pick]
      firms.keyHigh[firm] = 12345
      firms.keyLow[firm] = 67890
      firms.customerBase[firm] = 1
      weighSellers(economy, found.cell, found.cell + 1)
      return firms.customerBase[firm]!
    }
    expect(standing('one')).not.toBe(1)
    expect(standing('one')).toBeCloseTo(standing('other'), 12)
  })
})

describe('exports', () => {
  const volume = (worldPrice: number) => {
    const economy = begun({ 'market.exportElasticity': 2 })
    const { sectors, cells, shape } = economy.world
    for (let product = 0; product < shape.sectors; product++) sectors.worldPrice[product]! *= worldPrice
    splitExports(economy)
    return cells.exportOrders.reduce((sum, won) => sum + won, 0)
  }

  test('grow when rivals abroad are dear, by the elasticity', () => {
    expect(volume(1)).toBeGreaterThan(0)
    expect(volume(1.1) / volume(1)).toBeCloseTo(1.21, 4)
  })
})
