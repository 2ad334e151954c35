import { describe, expect, it } from 'vitest'
import { FLOW } from '../../src/accounts/flows.ts'
import { flowRow } from '../../src/accounts/ledger.ts'
import type { PolicyInstance } from '../../src/base/run.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { differences, runTo, toyEconomy } from './toy-economy.ts'

const cash: PolicyInstance = {
  name: 'cash',
  use: 'cash-transfer',
  fields: { from: '2017-04', to: '2018-12', budgetBnKrwPerYear: 30 },
}

function booked({ ledger }: Economy, flow: number): number {
  let won = 0
  for (let from = 0; from < ledger.areas; from++)
    for (let to = 0; to < ledger.areas; to++) won += ledger.flows.paid[flowRow(ledger, flow, from, to)]!
  return won
}

/** Taxes that the surcharge brought in and what policies got less what they gave back, by the end of each year. */
function financed(share: number): { taxes: number[]; spent: number[]; economy: Economy } {
  const economy = toyEconomy([cash], { 'finance.incomeTaxShare': share, 'support.budgetScale': 0 })
  const [taxes, spent] = [
    [0, 0],
    [0, 0],
  ]
  runTo(economy, '2018-12', (month) => {
    const year = Math.max(0, Math.floor(month / 12) - 2017)
    taxes[year]! += booked(economy, FLOW.policyTax)
    spent[year]! += booked(economy, FLOW.appropriations) - booked(economy, FLOW.unspentReturns)
  })
  return { taxes, spent, economy }
}

describe('the surcharge on wages', () => {
  it('brings in what policies cost by the end of each year, when taxes finance them', () => {
    const { taxes, spent } = financed(1)
    for (const year of [0, 1]) {
      expect(spent[year]).toBeGreaterThan(0)
      expect(taxes[year]! / spent[year]!).toBeGreaterThan(0.97)
      expect(taxes[year]! / spent[year]!).toBeLessThan(1.03)
    }
  })

  it('brings in the stated part of it, and leaves the rest to debt', () => {
    const [none, half, all] = [0, 0.5, 1].map((share) => financed(share))
    const total = ({ taxes }: { taxes: number[] }) => taxes[0]! + taxes[1]!
    expect(total(none!)).toBe(0)
    expect(total(half!) / total(all!)).toBeCloseTo(0.5, 1)
    const debt = ({ economy }: { economy: Economy }) => -economy.world.nation.centralDeposits[0]!
    expect(debt(all!)).toBeLessThan(debt(half!))
    expect(debt(half!)).toBeLessThan(debt(none!))
  })

  it('is off where no policy costs anything', () => {
    const free = runTo(toyEconomy([], { 'finance.incomeTaxShare': 1 }), '2017-06')
    expect(differences(free, runTo(toyEconomy(), '2017-06'))).toEqual([])
  })
})
