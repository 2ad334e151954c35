import { describe, expect, it } from 'vitest'
import { FLOW } from '../../src/accounts/flows.ts'
import { flowRow } from '../../src/accounts/ledger.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { spendingFactor, transferWeight } from '../../src/rules/government/regional-budget.ts'
import { runTo, toyEconomy } from './toy-economy.ts'

const NATION = 2
const booked = ({ ledger }: Economy, flow: number, from: number, to: number) =>
  ledger.flows.paid[flowRow(ledger, flow, from, to)]!

/** Orders of equipment without lumps, which in a region of few firms would move its taxes from month to month. */
const SMOOTH = { 'equipment.machine': 0 }

describe('a regional government', () => {
  it('holds what it got in assigned taxes and transfers less what it bought, and starts without a jump', () => {
    const economy = toyEconomy([], SMOOTH)
    const { regions } = economy.world
    const before = regions.governmentDeposits.slice()
    const first = [0, 1].map((region) => regions.ownRevenue[region]!)
    runTo(economy, '2017-06', () => {
      for (const region of [0, 1]) {
        const own = booked(economy, FLOW.assignedTaxes, NATION, region)
        const got = own + booked(economy, FLOW.regionalTransfers, NATION, region)
        const bought = booked(economy, FLOW.publicPurchases, region, region)
        const support = booked(economy, FLOW.regionalAppropriations, region, region)
        expect(regions.governmentDeposits[region]! - before[region]!).toBe(got - support - bought)
        expect(regions.governmentDeposits[region]).toBeGreaterThan(0)
        before[region] = regions.governmentDeposits[region]!
        expect(Math.abs(own / first[region]! - 1)).toBeLessThan(0.15)
        expect(Math.abs(regions.purchaseFactor[region]! - 1)).toBeLessThan(0.1)
      }
    })
  })

  it('spends only what transfers give it where no taxes are assigned to it', () => {
    const economy = runTo(toyEconomy([], { 'local.taxShare': 0, 'local.spendingSpeed': 0 }), '2017-06')
    for (const region of [0, 1]) {
      const given = booked(economy, FLOW.regionalTransfers, NATION, region)
      expect(booked(economy, FLOW.assignedTaxes, NATION, region)).toBe(0)
      expect(booked(economy, FLOW.publicPurchases, region, region) / given).toBeCloseTo(1, 3)
    }
  })

  it('buys more the more it holds, and never more than that', () => {
    const factors = [-1, 0, 0.25, 1, 2, 3].map((months) => spendingFactor(100 * months, 100, 1, 0.1))
    for (let step = 1; step < factors.length; step++) expect(factors[step]).toBeGreaterThanOrEqual(factors[step - 1]!)
    expect(factors.slice(0, 3)).toEqual([0, 0, 0.25])
    expect(spendingFactor(200, 100, 1, 0.1)).toBe(1)
    expect(spendingFactor(700, 100, 1, 0)).toBe(1)
  })

  it('is made whole for a tax base that shrinks in the degree that transfers equalise', () => {
    const poor = [0, 0.5, 1].map((equalisation) => transferWeight(equalisation, 100, 10, 50))
    expect(poor).toEqual([50, 70, 90])
    expect(transferWeight(1, 100, 150, 60)).toBe(0)
  })
})
