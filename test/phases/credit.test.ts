import { describe, expect, it } from 'vitest'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { firmPlans } from '../../src/phases/firm-plans.ts'
import { FIRM_STATE } from '../../src/world/firm-columns.ts'
import { runTo, toyEconomy } from './toy-economy.ts'

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)

/** The toy country's orders of a month under a capital limit that is a multiple of what the bank has per loan. */
function lendUnder(multiple: number): { share: number; granted: number; ordered: number; economy: Economy } {
  const economy = runTo(toyEconomy([], { 'bank.capitalLimit': 0 }), '2017-03')
  const { nation, firms } = economy.world
  const ratio = nation.bankEquity[0]! / sum(economy.ledger.real.loans)
  ;(economy.parameters as Record<string, number>)['bank.capitalLimit'] = multiple * ratio
  firmPlans.run(economy, SOLO_MEMBER)
  return {
    share: nation.creditShare[0]!,
    granted: sum(firms.newLoan),
    ordered: sum(firms.investmentBill),
    economy,
  }
}

describe('the capital limit of the bank', () => {
  it('binds nobody at zero or while own funds suffice', () => {
    const free = lendUnder(0)
    expect(free.share).toBe(1)
    expect(free.granted).toBeGreaterThan(0)
    expect(lendUnder(0.5).granted).toBe(free.granted)
  })

  it('cuts every loan by one share, the more the further own funds fall short, and orders with them', () => {
    const lending = [0, 1, 1.005, 1.05].map(lendUnder)
    for (let step = 1; step < lending.length; step++) {
      expect(lending[step]!.share).toBeLessThanOrEqual(lending[step - 1]!.share)
      expect(lending[step]!.ordered).toBeLessThanOrEqual(lending[step - 1]!.ordered)
    }
    expect(lending[2]!.share).toBeGreaterThan(0)
    expect(lending[2]!.share).toBeLessThan(1)
    expect(lending[3]!.granted).toBe(0)
    expect(lending[3]!.ordered).toBeLessThan(lending[0]!.ordered)
    const [free, cut] = [lending[0]!.economy.world.firms, lending[2]!.economy.world.firms]
    for (let firm = 0; firm < free.state.length; firm++)
      if (free.state[firm] === FIRM_STATE.MARKET)
        expect(cut.newLoan[firm]).toBe(Math.floor(lending[2]!.share * free.newLoan[firm]!))
  })

  it('never lets lending outgrow own funds', () => {
    const { economy, granted } = lendUnder(1.005)
    const loans = sum(economy.ledger.real.loans) * (1 - economy.parameters['loan.repayment']) + granted
    expect(loans * economy.parameters['bank.capitalLimit']).toBeLessThanOrEqual(economy.world.nation.bankEquity[0]! + 1)
  })

  it('keeps every loan for equipment inside the loan-to-value limit, what is owed included', () => {
    const economy = runTo(toyEconomy([], { 'bank.capitalLimit': 0 }), '2017-03')
    const { firms, nation } = economy.world
    const limitOf = (firm: number) =>
      economy.parameters['equipment.leverageCap'] * firms.equipment[firm]! * nation.investmentPrice[0]!
    for (let firm = 0; firm < firms.state.length; firm++) {
      if (firms.state[firm] !== FIRM_STATE.MARKET) continue
      firms.loan[firm] = Math.floor(0.99 * limitOf(firm))
      firms.deposits[firm] = 0
    }
    firmPlans.run(economy, SOLO_MEMBER)
    expect(sum(firms.newLoan)).toBeGreaterThan(0)
    for (let firm = 0; firm < firms.state.length; firm++)
      if (firms.newLoan[firm]! > 0) expect(firms.loan[firm]! + firms.newLoan[firm]!).toBeLessThanOrEqual(limitOf(firm))
  })
})
