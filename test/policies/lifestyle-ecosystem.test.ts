import { describe, expect, test } from 'vitest'
import { FLOW } from '../../src/accounts/flows.ts'
import { flowRow } from '../../src/accounts/ledger.ts'
import { forkEconomy, openEconomy } from '../../src/simulation/open-economy.ts'
import { runTo } from '../phases/toy-economy.ts'
import { toyRequest } from '../simulation/toy-run.ts'

const request = toyRequest({ personsPerAgent: 60, burnInMonths: 1 })
const start = runTo(openEconomy(request, []).economy, '2016-12')

const ecosystem = (fields: Record<string, unknown>, name = 'culture') => ({
  name,
  use: 'lifestyle-ecosystem',
  fields: { places: ['hill'], from: '2017-01', budgetBnKrwPerYear: 400, ...fields },
})

describe('a lifestyle ecosystem', () => {
  test('builds the more culture in its places, and nowhere else, the more it spends there', () => {
    const steps = [0, 0.25, 0.5, 1].map((intensity) => {
      const economy = forkEconomy(start, [ecosystem({ intensity })])
      let spent = 0
      runTo(economy, '2017-12', () => {
        const { flows } = economy.ledger
        expect(flows.received[flowRow(economy.ledger, FLOW.programmePurchases, 0, 0)]).toBe(0)
        spent += flows.received[flowRow(economy.ledger, FLOW.programmePurchases, 1, 1)]!
      })
      return { spent, culture: [...economy.world.places.culture] }
    })
    for (let step = 1; step < 4; step++) expect(steps[step]!.culture[2]).toBeGreaterThan(steps[step - 1]!.culture[2]!)
    for (const { culture } of steps) expect(culture.slice(0, 2)).toEqual([0, 0])
    expect(steps.map(({ spent }) => spent)).toEqual([0, 1, 2, 4].map((part) => Math.round((part * 100e9) / 60)))
  })

  test('buys its works even where governments bought nothing in the base year', () => {
    const economy = forkEconomy(start, [ecosystem({})])
    economy.world.markets.governmentBase.fill(0)
    runTo(economy, '2017-01')
    const row = flowRow(economy.ledger, FLOW.programmePurchases, 1, 1)
    expect(economy.ledger.flows.paid[row]).toBe(economy.placeLevers.amenity[2])
    expect(economy.ledger.flows.paid[row]).toBeGreaterThan(0)
  })

  test('counts twice when it is there twice, and each instance keeps its own books', () => {
    const culture = (count: number) => {
      const economy = forkEconomy(
        start,
        ['one', 'two'].slice(0, count).map((name) => ecosystem({}, name)),
      )
      runTo(economy, '2017-02')
      return { culture: economy.world.places.culture[2]!, spent: [...economy.book.accounts.spent] }
    }
    const [one, two] = [culture(1), culture(2)]
    expect(two.culture / one.culture).toBeCloseTo(2, 1)
    const half = two.spent.length / 2
    expect(two.spent.slice(0, half)).toEqual(two.spent.slice(half))
    expect(two.spent.slice(0, half)).toEqual(one.spent)
  })
})
