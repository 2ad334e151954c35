import { describe, expect, test } from 'vitest'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { runEntry } from '../../src/phases/entry.ts'
import { runFirmAccounts } from '../../src/phases/firm-accounts.ts'
import { planFirms } from '../../src/phases/firm-plans.ts'
import { runProduction } from '../../src/phases/production.ts'
import { FIRM_STATE } from '../../src/world/firm-columns.ts'
import { runTo, toyEconomy } from './toy-economy.ts'

const begun = (changed: Readonly<Record<string, number>> = {}) => runTo(toyEconomy([], changed), '2017-02')

/** Rows of market firms with staff whose sector is of the kind. */
function firmsOf({ world }: Economy, kind: 'good' | 'service'): number[] {
  const { state, staff, sector } = world.firms
  return [...state.keys()].filter(
    (firm) =>
      state[firm] === FIRM_STATE.MARKET &&
      staff[firm * 3]! + staff[firm * 3 + 1]! > 0 &&
      world.pack.sectors[sector[firm]!]!.kind === kind,
  )
}

describe('production', () => {
  test('puts in stock what was produced, which is the lowest use where nothing is expected to sell', () => {
    const economy = begun()
    const { firms } = economy.world
    const goods = firmsOf(economy, 'good')
    for (const firm of goods) firms.expectedSales[firm] = 0
    const before = goods.map((firm) => firms.stock[firm]!)
    runProduction(economy, SOLO_MEMBER)
    for (const [index, firm] of goods.entries()) {
      const lowest = economy.parameters['production.lowestUse'] * firms.normalOutput[firm]!
      expect(firms.output[firm]!).toBeCloseTo(lowest, 6)
      expect(firms.stock[firm]! - before[index]!).toBeCloseTo(firms.output[firm]!, 6)
    }
  })
})

describe('plans of firms', () => {
  const plan = (economy: Economy, firm: number) => planFirms(economy, firm, firm + 1, 0)

  test('firms whose staff get less of value added than usual offer more than those whose staff get more', () => {
    const offer = (factor: number) => {
      const economy = begun()
      const firm = firmsOf(economy, 'service')[0]!
      economy.world.firms.wageBill[firm]! *= factor
      plan(economy, firm)
      return economy.world.firms.wageOffer[firm * 3 + 1]!
    }
    expect(offer(0.2)).toBeGreaterThan(offer(5))
  })

  test('own productivity returns to the mean of the sector from above and below', () => {
    const economy = begun({ 'productivity.noise': 0, 'productivity.pull': 0.1 })
    const { firms, sectors } = economy.world
    const firm = firmsOf(economy, 'good')[0]!
    const mean = sectors.meanProductivity[firms.sector[firm]!]!
    for (const away of [1, -1]) {
      firms.productivity[firm] = mean + away
      plan(economy, firm)
      expect(firms.productivity[firm]! - mean).toBeCloseTo(0.9 * away, 9)
    }
  })

  test('shocks of a firm go with its key, not with its row', () => {
    const shockAt = (row: number) => {
      const economy = begun({ 'productivity.pull': 0, 'productivity.noise': 0.05 })
      const { firms } = economy.world
      const [one, other] = [firmsOf(economy, 'good')[0]!, firmsOf(economy, 'good')[1]!]
      const firm = [one, other][row]!
      firms.keyHigh[firm] = 12345
      firms.keyLow[firm] = 67890
      const before = firms.productivity[firm]!
      plan(economy, firm)
      return firms.productivity[firm]! - before
    }
    expect(shockAt(0)).toBeCloseTo(shockAt(1), 12)
  })

  test('a firm without deposits whose loan is at its cap orders no equipment; with deposits it does', () => {
    const economy = begun({ 'equipment.machine': 0 })
    const { firms } = economy.world
    const firm = firmsOf(economy, 'service')[0]!
    firms.deposits[firm] = 0
    firms.loan[firm] = 1e12
    plan(economy, firm)
    expect(firms.investmentBill[firm]).toBe(0)
    firms.deposits[firm] = 1e12
    plan(economy, firm)
    expect(firms.investmentBill[firm]).toBeGreaterThan(0)
  })

  test('a vintage that a grant pays is adopted by firms that could not pay it, and devalues skill', () => {
    const adopted = (grant: number) => {
      const economy = begun({ 'technology.attention': 1 })
      const { firms, sectors } = economy.world
      const firm = firmsOf(economy, 'good')[0]!
      const before = firms.technology[firm]!
      sectors.frontier[firms.sector[firm]!] = before + 0.5
      firms.deposits[firm] = 0
      firms.loan[firm] = 1e12
      firms.grantForEquipment[firm] = grant
      plan(economy, firm)
      return { step: firms.technology[firm]! - before, skill: firms.skillStep[firm]! }
    }
    expect(adopted(0)).toEqual({ step: 0, skill: 0 })
    const granted = adopted(1e12)
    expect(granted.step).toBeGreaterThan(0)
    expect(granted.skill).toBeLessThan(0)
  })
})

describe('accounts of firms', () => {
  test('equipment wears out unless it is replaced', () => {
    const economy = begun()
    const { firms } = economy.world
    const some = [...firmsOf(economy, 'good'), ...firmsOf(economy, 'service')]
    for (const firm of some) firms.investmentBill[firm] = 0
    const before = some.map((firm) => firms.equipment[firm]!)
    runFirmAccounts(economy, SOLO_MEMBER)
    const wear = 1 - economy.parameters['equipment.depreciation']
    for (const [index, firm] of some.entries()) expect(firms.equipment[firm]! / before[index]!).toBeCloseTo(wear, 9)
  })

  test('expected sales follow orders part of the way', () => {
    const economy = begun()
    const { firms } = economy.world
    const firm = firmsOf(economy, 'service')[0]!
    firms.expectedSales[firm] = 100
    firms.orders[firm] = 200 * firms.price[firm]!
    runFirmAccounts(economy, SOLO_MEMBER)
    expect(firms.expectedSales[firm]).toBeCloseTo(100 + 100 * economy.parameters['expectations.speed'], 6)
  })
})

describe('entry', () => {
  const wanted = (initialShare: number, baseFirms: number) => {
    const economy = begun({ 'entry.initialShare': initialShare, 'entry.rate': 0.05 })
    economy.world.cells.baseFirms.fill(baseFirms)
    runEntry(economy, SOLO_MEMBER)
    return economy.wantedFirms.reduce((sum, value) => sum + value, 0)
  }

  test('follows the base year as far as the initial share says, the firms present otherwise', () => {
    expect(wanted(1, 0)).toBe(0)
    expect(wanted(1, 40)).toBeGreaterThan(0)
    expect(wanted(0, 0)).toBeGreaterThan(0)
    expect(wanted(0, 400)).toBe(wanted(0, 0))
  })
})

describe('ranges of firms', () => {
  test('stop the run at the firm that leaves them, by month, place, sector and column', () => {
    const economy = begun()
    const { firms } = economy.world
    const [firm] = firmsOf(economy, 'good')
    firms.price[firm!] = 1e9
    expect(() => runFirmAccounts(economy, SOLO_MEMBER)).toThrow(
      /^2017-02: a firm of \w+\/goods .* has price 1000000000, outside/,
    )
  })

  test('take a figure that is no number for one outside', () => {
    const economy = begun()
    const [firm] = firmsOf(economy, 'service')
    economy.world.firms.equipment[firm!] = Number.NaN
    expect(() => runFirmAccounts(economy, SOLO_MEMBER)).toThrow(/equipment NaN/)
  })
})
