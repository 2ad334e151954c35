import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDepopulation, isLevellingDown } from '../../src/statistics/balance-flags.ts'
import { collectOutcomes } from '../../src/statistics/collect-outcomes.ts'
import { drawDirichlet } from '../../src/statistics/dirichlet-weights.ts'
import { adjustFamily } from '../../src/statistics/family-adjustment.ts'
import { gapClosedPct } from '../../src/statistics/gap-closed.ts'
import { shapleyValues } from '../../src/statistics/shapley.ts'
import { smallestEfficiencyEffect } from '../../src/statistics/smallest-efficiency-effect.ts'
import { seedUniform } from '../../src/statistics/uniform-source.ts'
import { variance } from '../../src/statistics/variance.ts'

describe('Shapley values', () => {
  it('solve the glove game', () => {
    const pairs = (subset: number): number => (subset & 1 && subset & 6 ? 1 : 0)
    const parts = shapleyValues(3, pairs)
    expect(parts[0]).toBeCloseTo(2 / 3, 14)
    expect(parts[1]).toBeCloseTo(1 / 6, 14)
    expect(parts[2]).toBeCloseTo(1 / 6, 14)
  })

  it('share out the whole change', () => {
    const worths = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 16, maxLength: 16 })
    fc.assert(
      fc.property(worths, (worth) => {
        const parts = shapleyValues(4, (subset) => worth[subset])
        expect(parts.reduce((sum, part) => sum + part)).toBeCloseTo(worth[15] - worth[0], 10)
      }),
    )
  })
})

describe('sources of a better balance', () => {
  const raised = { part: 0.2, isLagging: true, incomeChange: 3 }
  const lowered = { part: 0.3, isLagging: false, incomeChange: -0.5 }

  it('are levelling down when leading regions pay for it', () => {
    expect(isLevellingDown([raised, { ...lowered, part: 0.1 }], 1)).toBe(false)
    expect(isLevellingDown([raised, lowered], 1)).toBe(true)
    expect(isLevellingDown([raised, { ...lowered, part: 0.1, incomeChange: -2 }], 1)).toBe(true)
    expect(isLevellingDown([{ ...raised, part: -1 }, lowered], 1)).toBe(false)
  })

  it('are depopulation when places lose what people win', () => {
    expect(isDepopulation(-0.1, 0.1)).toBe(true)
    expect(isDepopulation(-0.1, -0.1)).toBe(false)
  })

  it('are told in per cent of the gap of the base year', () => {
    expect(gapClosedPct(100, 50)).toBeCloseTo(100, 12)
    expect(gapClosedPct(25, 50)).toBeCloseTo(-100, 12)
  })
})

describe('smallest effects', () => {
  it('make a thousand billion won a fiftieth of a point of efficiency', () => {
    expect(smallestEfficiencyEffect(1 / 1835)).toBeCloseTo(34.657 / 1835, 5)
    expect(smallestEfficiencyEffect(0)).toBe(0)
  })
})

describe('Dirichlet weights', () => {
  it('sum to one, with the moments of Dirichlet(2, …, 2)', () => {
    const weights = drawDirichlet(20_000, 5, 2, seedUniform('weights', 'weights'))
    const first = Float64Array.from({ length: 20_000 }, (_, row) => weights[row * 5])
    expect(first.reduce((sum, weight) => sum + weight) / 20_000).toBeCloseTo(0.2, 2)
    expect(variance(first)).toBeCloseTo((0.2 * 0.8) / 11, 3)
    for (let row = 0; row < 100; row++) {
      expect(weights.slice(row * 5, row * 5 + 5).reduce((sum, weight) => sum + weight)).toBeCloseTo(1, 13)
    }
  })
})

describe('families of comparisons', () => {
  it('have intervals that leave out zero exactly when the adjusted test rejects', () => {
    const row = fc.array(fc.double({ min: -1, max: 2, noNaN: true }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (family) => {
        for (const { pHolm, adjusted } of adjustFamily(family, 0.95)) {
          if (Math.abs(pHolm - 0.05) < 1e-9) continue
          expect(adjusted.low > 0 || adjusted.high < 0).toBe(pHolm < 0.05)
        }
      }),
    )
  })
})

describe('collected outcomes', () => {
  it('become columns by replication, with gaps for failures and none for windows outside the run', () => {
    const runs = [
      { mix: 'b', replication: 2, outcomes: { 'index@late': 4, 'index@after-end': null } },
      { mix: 'a', replication: 2, outcomes: null },
      { mix: 'a', replication: 1, outcomes: { 'index@late': 1, 'index@after-end': 2 } },
    ]
    const { replications, values } = collectOutcomes(runs, [
      { name: 'balance', indicator: 'index', windows: ['late', 'after-end'] },
    ])
    expect(replications).toEqual([1, 2])
    expect(values.a).toEqual({
      'balance@late': Float64Array.of(1, Number.NaN),
      'balance@after-end': Float64Array.of(2, Number.NaN),
    })
    expect(values.b).toEqual({ 'balance@late': Float64Array.of(Number.NaN, 4) })
  })
})
