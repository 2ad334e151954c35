import { describe, expect, it } from 'vitest'
import { netFlows } from '../../src/accounts/books.ts'
import { FLOW_NAMES, HOLDERS } from '../../src/accounts/flows.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { FIRM_STATE } from '../../src/world/firm-columns.ts'
import { runTo, toyEconomy } from '../phases/toy-economy.ts'
import { allPolicies } from '../simulation/all-policies.ts'

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + BigInt(value), 0n)

/** Deposits of all holders less loans and the bank's own funds: zero where every deposit has its asset. */
function unbackedWon({ world, measured }: Economy): bigint {
  return sum(measured.deposits) - sum(measured.loans) - sum(world.cells.usedValue) + BigInt(world.nation.bankEquity[0]!)
}

function expectClosed(economy: Economy, paid: Map<string, number>): void {
  const { ledger, world } = economy
  expect(sum(netFlows(ledger))).toBe(0n)
  expect(unbackedWon(economy)).toBe(0n)
  const market = HOLDERS.indexOf('goods-market') * ledger.areas
  expect(sum(economy.measured.deposits.subarray(market, market + ledger.areas))).toBe(0n)
  for (let region = 0; region < world.shape.regions; region++) {
    expect(ledger.real.income[region]).toBe(ledger.real.production[region])
    expect(ledger.real.expenditure[region]).toBe(ledger.real.production[region])
    expect(ledger.real.production[region]).toBeGreaterThan(0)
  }
  const perFlow = ledger.areas * ledger.areas
  for (const [index, name] of FLOW_NAMES.entries()) {
    const won = Number(sum(ledger.flows.paid.subarray(index * perFlow, (index + 1) * perFlow)))
    paid.set(name, (paid.get(name) ?? 0) + Math.abs(won))
  }
}

describe('the books of two years with every policy', () => {
  const paid = new Map<string, number>()
  const economy = toyEconomy(allPolicies, {
    'finance.incomeTaxShare': 0.5,
    'support.budgetScale': 10,
    'support.startupMonths': 60,
    'agency.timeScale': 0,
    'research.firmLicenceShare': 1,
    'venture.privateShare': 0.02,
    'venture.holdMonths': 18,
    'exit.hazard': 0.015,
  })

  it('close to the won every month', () => {
    let closed = 0
    runTo(economy, '2018-12', () => {
      expectClosed(economy, paid)
      closed += 1
    })
    expect(closed).toBe(26)
  })

  it('see every kind of payment', () => {
    const never = [...paid].filter(([, won]) => won === 0).map(([name]) => name)
    expect(never).toEqual([])
  })

  it('hold whole won in every account', () => {
    const { persons, firms, cells, places, regions, nation } = economy.world
    const accounts = [
      persons.deposits,
      firms.deposits,
      firms.grantForPeople,
      firms.grantForEquipment,
      firms.grantForResearch,
      firms.loan,
      firms.stockValue,
      cells.ownDeposits,
      cells.usedValue,
      places.rentPool,
      places.familyPool,
      regions.governmentDeposits,
      regions.dividendPool,
      regions.equityPool,
      regions.programmeDeposits,
      nation.centralDeposits,
      nation.worldDeposits,
      nation.dividendPool,
      nation.bankEquity,
      nation.ventureDeposits,
      firms.stake,
    ]
    for (const account of accounts) expect(account.every((won) => Number.isSafeInteger(won))).toBe(true)
  })

  it('leave no money and no staff with rows that hold no firm', () => {
    const { firms } = economy.world
    for (let firm = 0; firm < firms.state.length; firm++) {
      if (firms.state[firm] !== FIRM_STATE.VACANT) continue
      expect(firms.deposits[firm]! + firms.grantForPeople[firm]! + firms.loan[firm]! + firms.staff[firm * 3]!).toBe(0)
    }
  })
})
