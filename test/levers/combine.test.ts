import { describe, expect, it } from 'vitest'
import { InvalidInputError } from '../../src/base/errors.ts'
import { combineLever } from '../../src/levers/combine.ts'
import type { Combination, LeverDeclaration } from '../../src/levers/declaration.ts'
import { LEVERS, leverOf } from '../../src/levers/registry.ts'
import { ALL_PARAMETERS } from '../../src/phases/parameters.ts'
import { POLICIES } from '../../src/policies/registry.ts'

const lever = (combination: Combination, neutral = 0, high = 100): LeverDeclaration => ({
  id: 'x',
  index: 'region',
  unit: '',
  neutral,
  low: 0,
  high,
  combination,
  meaning: '',
})

describe('levers', () => {
  it('stay neutral where no policy wants anything', () => {
    for (const one of LEVERS) expect(combineLever(one, [])).toBe(one.neutral)
  })

  it('add what policies add to today’s institutions', () => {
    expect(combineLever(lever('sum', 1), [3, 2])).toBe(4)
  })

  it('average shares by the money behind them', () => {
    expect(combineLever(lever('money-weighted-mean'), [0.8, 0.2], [300, 100])).toBeCloseTo(0.65, 12)
    expect(combineLever(lever('money-weighted-mean', 0.5), [0.8], [0])).toBe(0.5)
  })

  it('join independent chances', () => {
    expect(combineLever(lever('any'), [0.5, 0.5])).toBe(0.75)
  })

  it('take the most permissive of permissions', () => {
    expect(combineLever(lever('max'), [1, 0])).toBe(1)
  })

  it('refuse two rules that both move them, but not one beside a neutral one', () => {
    expect(combineLever(lever('refuse', 1), [1, 2])).toBe(2)
    expect(() => combineLever(lever('refuse', 1), [3, 2])).toThrow(InvalidInputError)
  })

  it('stay inside their bounds', () => {
    expect(combineLever(lever('sum', 0, 5), [4, 4])).toBe(5)
  })

  it('have neutral values inside their bounds and unit costs that are parameters', () => {
    for (const { neutral, low, high, unitCost } of LEVERS) {
      expect(neutral).toBeGreaterThanOrEqual(low)
      expect(neutral).toBeLessThanOrEqual(high)
      if (unitCost !== undefined) expect(Object.keys(ALL_PARAMETERS)).toContain(unitCost)
    }
  })

  it('are the only things that policies say they move', () => {
    for (const policy of POLICIES) for (const id of policy.levers) expect(leverOf(id).id).toBe(id)
  })
})
