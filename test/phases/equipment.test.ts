import { describe, expect, test } from 'vitest'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import { grantLoans } from '../../src/phases/credit.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { runFirmAccounts } from '../../src/phases/firm-accounts.ts'
import { planFirms } from '../../src/phases/firm-plans.ts'
import { FIRM_STATE } from '../../src/world/firm-columns.ts'
import { runTo, toyEconomy } from './toy-economy.ts'

const MACHINE = 100_000_000
const begun = (changed: Readonly<Record<string, number>> = {}) =>
  runTo(toyEconomy([], { 'technology.attention': 0, 'equipment.machine': MACHINE, ...changed }), '2017-02')

/** Market firm with the most equipment. */
function largest({ world: { firms } }: Economy): number {
  let best = -1
  for (let firm = 0; firm < firms.state.length; firm++)
    if (firms.state[firm] === FIRM_STATE.MARKET && (best < 0 || firms.equipment[firm]! > firms.equipment[best]!))
      best = firm
  return best
}

/** A firm without a grant and with money enough, whose equipment due is `units`; plans and returns what it ordered. */
function orderWith(economy: Economy, units: number, grant = 0): { bill: number; left: number } {
  const { firms } = economy.world
  const firm = largest(economy)
  firms.deposits[firm] = 1e13
  firms.grantForEquipment[firm] = grant
  firms.equipmentDue[firm] = units
  planFirms(economy, firm, firm + 1, 0)
  return { bill: firms.investmentBill[firm]!, left: firms.equipmentDue[firm]! }
}

describe('the accelerator', () => {
  test('a firm that expects more sales lets more equipment fall due than in proportion', () => {
    const due = (factor: number) => {
      const economy = begun({ 'equipment.machine': 1e9, 'equipment.longestWait': 1 })
      const { firms } = economy.world
      const firm = largest(economy)
      firms.equipmentDue[firm] = 0
      firms.expectedSales[firm]! *= factor
      planFirms(economy, firm, firm + 1, 0)
      return firms.equipmentDue[firm]!
    }
    expect(due(1.1)).toBeGreaterThan(1.1 * due(1))
    expect(due(0.9)).toBeLessThan(0.9 * due(1))
  })

  test('firms of the base year aim at what they have, so that none starts with a gap', () => {
    const economy = toyEconomy()
    const { firms } = economy.world
    for (let firm = 0; firm < firms.state.length; firm++) {
      if (firms.state[firm] !== FIRM_STATE.MARKET) continue
      const wanted = firms.equipmentPerOutput[firm]! * firms.expectedSales[firm]!
      expect(wanted / (firms.equipment[firm]! + firms.equipmentDue[firm]!)).toBeCloseTo(1, 9)
    }
  })
})

describe('lumpy orders of equipment', () => {
  test('a firm orders nothing while less than a machine is due, and all that is due once it is', () => {
    const waiting = orderWith(begun({ 'equipment.machine': 1e9, 'equipment.longestWait': 1 }), 0)
    expect(waiting.bill).toBe(0)
    expect(waiting.left).toBeGreaterThan(0)
    const economy = begun()
    const { bill, left } = orderWith(economy, MACHINE)
    expect(bill).toBeGreaterThanOrEqual(Math.floor(MACHINE * economy.world.nation.investmentPrice[0]!))
    expect(left).toBe(0)
  })

  test('a grant makes an order worth while that would have waited', () => {
    const changed = { 'equipment.machine': 1e9, 'equipment.longestWait': 1 }
    expect(orderWith(begun(changed), 1000).bill).toBe(0)
    expect(orderWith(begun(changed), 1000, 5000).bill).toBeGreaterThan(0)
  })

  test('what a rationing bank leaves unpaid stays due', () => {
    const economy = begun()
    const { firms, nation } = economy.world
    const { bill, left } = orderWith(economy, MACHINE)
    const firm = largest(economy)
    firms.deposits[firm] = 0
    firms.newLoan[firm] = bill
    nation.creditShare[0] = 0.4
    grantLoans(economy, firm, firm + 1)
    const cut = bill - firms.investmentBill[firm]!
    expect(cut).toBeGreaterThan(0)
    expect(firms.equipmentDue[firm]! - left).toBeCloseTo(cut / nation.investmentPrice[0]!, 3)
  })

  test('owners leave in the firm what its next order will ask for', () => {
    const paidOut = (due: number) => {
      const economy = begun()
      const { firms } = economy.world
      const firm = largest(economy)
      firms.deposits[firm] = 1e12
      firms.fundShare[firm] = 0
      firms.equipmentDue[firm] = due
      runFirmAccounts(economy, SOLO_MEMBER)
      return firms.deposits[firm]!
    }
    const economy = begun()
    const kept = economy.parameters['payout.speed'] * (1 - economy.parameters['equipment.loanShare'])
    const won = 1e9 * economy.world.nation.investmentPrice[0]!
    expect((paidOut(1e9) - paidOut(0)) / (kept * won)).toBeCloseTo(1, 4)
  })

  test('small firms have months and years without orders, which large ones have less often', () => {
    const economy = begun()
    const { firms } = economy.world
    const idle = [0, 0]
    const all = [0, 0]
    const sizes = [...firms.equipment].filter((units) => units > 0).sort((a, b) => a - b)
    const middle = sizes[Math.floor(sizes.length / 2)]!
    for (const month of ['2017-03', '2017-04', '2017-05', '2017-06', '2017-07', '2017-08']) {
      runTo(economy, month)
      for (let firm = 0; firm < firms.state.length; firm++) {
        if (firms.state[firm] !== FIRM_STATE.MARKET) continue
        const group = firms.equipment[firm]! > middle ? 1 : 0
        all[group]! += 1
        idle[group]! += firms.investmentBill[firm] === 0 ? 1 : 0
      }
    }
    expect(idle[0]! / all[0]!).toBeGreaterThan(idle[1]! / all[1]!)
    expect(idle[0]! / all[0]!).toBeGreaterThan(0.8)
  })
})
