import { describe, expect, it } from 'vitest'
import { LINE } from '../../src/accounts/budget-lines.ts'
import { parseMonth } from '../../src/base/months.ts'
import { loadPack } from '../../src/pack/index.ts'
import { activatePolicy } from '../../src/policies/active-policy.ts'
import { POLICIES } from '../../src/policies/registry.ts'

const pack = loadPack('packs/toy')
const activate = (use: string, fields: Record<string, unknown> = {}, name = 'one') =>
  activatePolicy({ name, use, fields }, pack, 500)

describe('policies', () => {
  it('reach everything by default, what is listed, or all but what is excepted', () => {
    expect([...activate('workforce-rd').places]).toEqual([1, 1, 1])
    expect([...activate('workforce-rd', { regions: ['inland'] }).places]).toEqual([0, 0, 1])
    expect([...activate('workforce-rd', { regions: { except: ['inland'] } }).places]).toEqual([1, 1, 0])
    expect([...activate('workforce-rd', { places: ['valley'] }).places]).toEqual([0, 1, 0])
    expect([...activate('workforce-rd', { sectors: { except: ['public'] } }).sectors]).toEqual([1, 1, 0])
  })

  it('scale national money to the simulated country', () => {
    expect(activate('cash-transfer', { budgetBnKrwPerYear: 400 }).monthlyWon).toBeCloseTo(400e9 / 500 / 12, 3)
    expect(activate('cash-transfer', { budgetBnKrwPerYear: 400, intensity: 0.5 }).monthlyWon).toBeCloseTo(
      200e9 / 500 / 12,
      3,
    )
  })

  it('read months, and split money between people and equipment', () => {
    const policy = activate('workforce-rd', { from: '2018-01', to: '2032-12', rampMonths: 6, peopleShare: 0.7 })
    expect(policy.span).toEqual({ from: parseMonth('2018-01'), to: parseMonth('2032-12'), rampMonths: 6 })
    expect(policy.lineShares[LINE['grants-for-people']]).toBe(0.7)
    expect(policy.lineShares[LINE['shared-equipment']]).toBeCloseTo(0.3, 12)
  })

  it('draw by their name', () => {
    expect(activate('workforce-rd', {}, 'a').drawKey).not.toBe(activate('workforce-rd', {}, 'b').drawKey)
  })

  it('each tell seed, levers, evidence and downside, and spend all of their money', () => {
    for (const policy of POLICIES) {
      expect(policy.levers.length).toBeGreaterThan(0)
      for (const text of [policy.seed, policy.evidence.effectPerWon, policy.evidence.source, policy.evidence.downside])
        expect(text.length).toBeGreaterThan(5)
      const shares = activate(policy.id).lineShares.reduce((sum, share) => sum + share, 0)
      expect(shares).toBeCloseTo(policy.budgetLines === undefined ? 0 : 1, 12)
    }
  })
})
