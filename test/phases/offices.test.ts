import { describe, expect, it } from 'vitest'
import { FLOW } from '../../src/accounts/flows.ts'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import { netPrimaryIncome } from '../../src/indicators/observe-accounts.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { runExit } from '../../src/phases/exit.ts'
import { FIRM_STATE } from '../../src/world/firm-columns.ts'
import { runTo, START, toyEconomy } from './toy-economy.ts'

function totalOf({ ledger }: Economy, flow: 'remittedProfits' | 'groupFunding', side: 'paid' | 'received'): number {
  const size = ledger.areas * ledger.areas
  return ledger.flows[side].subarray(FLOW[flow] * size, (FLOW[flow] + 1) * size).reduce((sum, won) => sum + won, 0)
}

const plantsOf = ({ world }: Economy) =>
  Array.from(world.firms.headOffice, (head, plant) => ({ plant, head })).filter(({ head }) => head >= 0)

function skilledShare({ world }: Economy, firms: readonly number[]): number {
  const sum = (occupation: number) => firms.reduce((all, firm) => all + world.firms.staff[firm * 3 + occupation]!, 0)
  return (sum(1) + sum(2)) / (sum(0) + sum(1) + sum(2))
}

describe('head offices', () => {
  it('get what plants elsewhere remit, and leave regional product and the sum of incomes alone', () => {
    const economy = toyEconomy()
    const { ledger, world } = economy
    runTo(economy, '2017-06', () => {
      expect(totalOf(economy, 'remittedProfits', 'paid')).toBe(totalOf(economy, 'remittedProfits', 'received'))
      let net = 0
      for (let region = 0; region < world.shape.regions; region++) {
        expect(ledger.real.income[region]).toBe(ledger.real.production[region])
        net += netPrimaryIncome(ledger, region)
      }
      expect(Math.abs(net)).toBeLessThan(1)
    })
    expect(totalOf(economy, 'remittedProfits', 'received')).toBeGreaterThan(
      totalOf(economy, 'groupFunding', 'received'),
    )
    const inland = netPrimaryIncome(ledger, 1)
    const without = runTo(toyEconomy([], { 'offices.highestRemittance': 0 }), '2017-06')
    expect(plantsOf(without)).toEqual([])
    expect(totalOf(without, 'remittedProfits', 'received')).toBe(0)
    expect(inland).toBeLessThan(netPrimaryIncome(without.ledger, 1))
  })

  it('do professional and research work for their plants', () => {
    const gap = (share: number) => {
      const economy = toyEconomy([], { 'offices.functionShare': share })
      const plants = plantsOf(economy)
      const heads = [...new Set(plants.map(({ head }) => head))]
      return (
        skilledShare(economy, heads) -
        skilledShare(
          economy,
          plants.map(({ plant }) => plant),
        )
      )
    }
    expect(gap(0.8)).toBeGreaterThan(gap(0) + 0.02)
  })

  it('hand their plants over when they close, and no plant is left with an empty row', () => {
    const economy = runTo(toyEconomy(), '2017-01')
    const { firms, nation } = economy.world
    const closing = [...new Set(plantsOf(economy).map(({ head }) => head))]
    for (const head of closing) firms.distressMonths[head] = 200
    for (const head of closing) firms.loan[head] = firms.deposits[head]! + 1e12
    nation.month[0] = START + 1
    runExit(economy, SOLO_MEMBER)
    for (const head of closing) expect(firms.state[head]).toBe(FIRM_STATE.VACANT)
    for (const { head } of plantsOf(economy)) expect(firms.state[head]).toBe(FIRM_STATE.MARKET)
    expect(plantsOf(economy).length).toBeGreaterThan(0)
  })
})
