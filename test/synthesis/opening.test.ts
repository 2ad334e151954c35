import { describe, expect, test } from 'vitest'
import { checkBooks } from '../../src/accounts/books.ts'
import { measureNetLending } from '../../src/accounts/net-lending.ts'
import { stateHash } from '../../src/world/state-hash.ts'
import { economyOf, PACKS, productOfMonths, sum, synthesisOf } from './countries.ts'

const SEEDS = ['a', 'b', 'c', 'd', 'e']

describe.each([
  ['toy', 20],
  ['korea', 5000],
] as const)('the opening of %s at 1:%i', (name, personsPerAgent) => {
  const opened = economyOf(synthesisOf(PACKS[name], personsPerAgent))

  test('has books that balance: own funds are what loans and used equipment exceed all deposits by', () => {
    const { measured, world } = opened
    expect(sum(measured.loans) + sum(world.cells.usedValue) - sum(measured.deposits)).toBe(world.nation.bankEquity[0])
    expect(measured.deposits.every(Number.isSafeInteger)).toBe(true)
    expect(world.nation.bankEquity[0]).toBeGreaterThan(0)
    checkBooks(world, opened.ledger, measured)
  })

  test('starts at the base year’s product, moves less than 1 % in month 2, and no sector lends much (5 seeds)', () => {
    const firsts: number[] = []
    const steps: number[] = []
    const lending = new Map<string, number>()
    for (const seed of SEEDS) {
      const economy = economyOf(synthesisOf(PACKS[name], personsPerAgent, seed))
      const [first] = productOfMonths(economy, 1)
      for (const [institution, won] of measureNetLending(economy.ledger))
        lending.set(
          institution,
          (lending.get(institution) ?? 0) + won / economy.world.nation.baseGdp[0]! / SEEDS.length,
        )
      firsts.push(first!)
      steps.push(productOfMonths(economy, 1)[0]! - first!)
    }
    expect(Math.abs(sum(firsts) / SEEDS.length - 1)).toBeLessThan(0.01)
    expect(Math.abs(sum(steps) / SEEDS.length)).toBeLessThan(0.01)
    expect(sum([...lending.values()])).toBeCloseTo(0, 12)
    for (const [institution, share] of lending) expect(Math.abs(share), institution).toBeLessThan(0.02)
  })

  test('does not depend on what was synthesised before', () => {
    const alone = stateHash(synthesisOf(PACKS[name], personsPerAgent, 'order').world)
    synthesisOf(PACKS.toy, 100, 'between')
    expect(stateHash(synthesisOf(PACKS[name], personsPerAgent, 'order').world)).toBe(alone)
    expect(stateHash(synthesisOf(PACKS[name], personsPerAgent, 'other').world)).not.toBe(alone)
  })
})
