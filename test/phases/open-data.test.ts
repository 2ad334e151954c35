import { describe, expect, test } from 'vitest'
import { dataFactor } from '../../src/phases/open-data.ts'
import { weighSellers } from '../../src/phases/sellers.ts'
import { FIRM_STATE } from '../../src/world/firm-columns.ts'
import { runTo, toyEconomy } from './toy-economy.ts'

const hill = 2
const [goods, services] = [0, 1]

describe('open data', () => {
  const cityAfter = (month: string, budgetBnKrwPerYear: number, changed = {}) => {
    const fields = { places: ['hill'], from: '2017-02', to: '2017-12', budgetBnKrwPerYear, dataShare: 0.5 }
    return runTo(toyEconomy([{ name: 'city', use: 'smart-city', fields }], changed), month)
  }

  test('grow with the money spent on them where it is spent, and age without it', () => {
    const stocks = [0, 5, 10, 20].map((money) => cityAfter('2017-06', money).world.places.openData)
    expect(stocks[0]![hill]).toBe(0)
    for (let more = 1; more < stocks.length; more++) {
      expect(stocks[more]![hill]!).toBeGreaterThan(stocks[more - 1]![hill]!)
      expect(stocks[more]![0]).toBe(0)
    }
    const economy = cityAfter('2017-12', 10)
    const full = economy.world.places.openData[hill]!
    expect(runTo(economy, '2018-06').world.places.openData[hill]!).toBeLessThan(full)
  })

  test('raise research and start-ups of services, not of goods, and not where they can bring nothing', () => {
    const economy = cityAfter('2017-06', 10)
    expect(dataFactor(economy, hill, services, 0.1)).toBeGreaterThan(1)
    expect(dataFactor(economy, hill, services, 0)).toBe(1)
    expect(dataFactor(economy, hill, goods, 0.1)).toBe(1)
    expect(dataFactor(economy, 0, services, 0.1)).toBe(1)
  })
})

describe('brokers', () => {
  const weight = (won: number, record: number) => {
    const economy = runTo(toyEconomy([], { 'market.customerShock': 0, 'market.newMakerDiscount': 0.5 }), '2017-02')
    const { firms } = economy.world
    const firm = firms.state.findIndex((state, row) => state === FIRM_STATE.MARKET && firms.place[row] === hill)
    firms.trackRecord[firm] = record
    economy.placeLevers.brokerage[hill] = won
    const cell = hill * economy.world.shape.sectors + firms.sector[firm]!
    weighSellers(economy, cell, cell + 1)
    return firms.weight[firm]!
  }

  test('bring unknown makers more customers the more they are paid, and known ones none', () => {
    const weights = [0, 1e6, 1e7, 1e8].map((won) => weight(won, 0))
    for (let more = 1; more < weights.length; more++) expect(weights[more]!).toBeGreaterThan(weights[more - 1]!)
    expect(weight(1e8, 1)).toBe(weight(0, 1))
  })
})
