import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cashEquivalent } from '../../src/statistics/cash-equivalent.ts'
import { commonNumbersGain } from '../../src/statistics/common-numbers-gain.ts'
import { findDominators } from '../../src/statistics/dominance.ts'
import { findFactorials } from '../../src/statistics/factorial-cells.ts'
import { factorialEffects } from '../../src/statistics/factorial-effects.ts'
import { frontierProbability } from '../../src/statistics/frontier-probability.ts'
import { impliedMultiplier, isImplausibleMultiplier } from '../../src/statistics/implied-multiplier.ts'
import { judge, verdictProbabilities } from '../../src/statistics/joint-verdict.ts'
import { halfWidth } from '../../src/statistics/mean-interval.ts'
import { pairDifferences } from '../../src/statistics/paired-differences.ts'
import { replicationsNeeded } from '../../src/statistics/replications-needed.ts'
import { decideStopping } from '../../src/statistics/stopping-rule.ts'

describe('joint verdict', () => {
  const verdictAt = (balance: number, efficiency: number) =>
    judge(verdictProbabilities([balance], [efficiency], 0.5, 0.2), 0.95)

  it('reads the plane as the model says, edges included', () => {
    expect(verdictAt(0.6, 0)).toBe('both')
    expect(verdictAt(0.6, -0.1)).toBe('both')
    expect(verdictAt(0.6, -0.2)).toBe('balance at a cost')
    expect(verdictAt(0.5, 0.3)).toBe('efficiency at a cost')
    expect(verdictAt(0.5, 0.2)).toBe('neither')
    expect(verdictAt(-3, -3)).toBe('neither')
  })

  it('is undecided below the confidence asked for', () => {
    const balance = Array.from({ length: 100 }, (_, draw) => (draw < 94 ? 1 : 0))
    const flat = new Array<number>(100).fill(0)
    expect(judge(verdictProbabilities(balance, flat, 0.5, 0.2), 0.95)).toBe('undecided')
    expect(judge(verdictProbabilities(balance, flat, 0.5, 0.2), 0.94)).toBe('both')
  })

  it('shares all draws among the four regions', () => {
    const points = fc.array(fc.tuple(fc.double({ min: -2, max: 2 }), fc.double({ min: -2, max: 2 })), { minLength: 1 })
    fc.assert(
      fc.property(points, (drawn) => {
        const chances = verdictProbabilities(
          drawn.map(([balance]) => balance),
          drawn.map(([, efficiency]) => efficiency),
          0.5,
          0.2,
        )
        const total = chances.both + chances.balanceAtACost + chances.efficiencyAtACost + chances.neither
        expect(total).toBeCloseTo(1, 12)
      }),
    )
  })
})

describe('frontier', () => {
  it('names who dominates whom', () => {
    expect(findDominators([1, 2, 0, 1], [1, 0, 0, 1])).toEqual([[], [], [0, 1, 3], []])
  })

  it('is shared by identical mixes and left by worse ones', () => {
    const xs = [
      [1, 1],
      [1, 1],
      [0, 2],
    ]
    expect(frontierProbability(xs, xs)).toEqual([0.5, 0.5, 0.5])
  })

  it('always has somebody on it', () => {
    const cloud = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), { minLength: 1 })
    fc.assert(
      fc.property(cloud, (points) => {
        const chances = frontierProbability(
          points.map(([x]) => [x]),
          points.map(([, y]) => [y]),
        )
        expect(Math.max(...chances)).toBe(1)
      }),
    )
  })
})

describe('factorial effects', () => {
  it('recovers additive effects and a synergy', () => {
    const response = (subset: number): number =>
      10 + 3 * (subset & 1) - 2 * ((subset >> 1) & 1) + ((subset >> 2) & 1) + (subset & 1) * ((subset >> 1) & 1) * 4
    const cells = Array.from({ length: 8 }, (_, subset) => [response(subset)])
    const effects = factorialEffects(cells, 3)
    const at = (first: number, second: number | null): number =>
      effects.find((effect) => effect.first === first && effect.second === second)?.values[0] ?? Number.NaN
    expect(at(0, null)).toBeCloseTo(5, 12)
    expect(at(1, null)).toBeCloseTo(0, 12)
    expect(at(2, null)).toBeCloseTo(1, 12)
    expect(at(0, 1)).toBeCloseTo(4, 12)
    expect(at(0, 2)).toBeCloseTo(0, 12)
    expect(at(1, 2)).toBeCloseTo(0, 12)
  })

  it('finds a full grid by name and ignores an incomplete one', () => {
    const mixes = [
      'today',
      'grid:none',
      'grid:people',
      'grid:city',
      'grid:people+city',
      'half:none',
      'half:a',
      'half:b',
    ]
    expect(findFactorials(mixes)).toEqual([
      {
        name: 'grid',
        factors: ['people', 'city'],
        cells: ['grid:none', 'grid:people', 'grid:city', 'grid:people+city'],
      },
    ])
  })
})

describe('precision', () => {
  it('needs the fewest replications that reach the goal', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 20, noNaN: true }), (deviation) => {
        const count = replicationsNeeded(deviation, 1, 0.95)
        expect(halfWidth(deviation, count, 0.95)).toBeLessThanOrEqual(1)
        if (count > 2) expect(halfWidth(deviation, count - 1, 0.95)).toBeGreaterThan(1)
      }),
    )
    expect(replicationsNeeded(1, 0, 0.95)).toBe(Number.POSITIVE_INFINITY)
    expect(replicationsNeeded(0, 0.1, 0.95)).toBe(2)
  })

  it('sees perfectly common shocks as an unbounded gain and independent ones as none', () => {
    const shared = commonNumbersGain(pairDifferences([2, 5, 9], [1, 4, 8]))
    expect(shared.correlation).toBeCloseTo(1, 12)
    expect(shared.deviationRatio).toBe(Number.POSITIVE_INFINITY)
    const apart = commonNumbersGain(pairDifferences([1, -1, 1, -1], [1, 1, -1, -1]))
    expect(apart.correlation).toBeCloseTo(0, 12)
    expect(apart.varianceRatio).toBeCloseTo(1, 12)
  })

  it('stops on half-widths and never beyond its maximum', () => {
    const plan = { min: 20, max: 50, batch: 20 }
    expect(decideStopping(0, plan, [])).toEqual({ verdict: 'more', next: 20 })
    expect(decideStopping(20, plan, [{ halfWidth: 0.3, goal: 0.25 }])).toEqual({ verdict: 'more', next: 40 })
    expect(decideStopping(40, plan, [{ halfWidth: Number.NaN, goal: 0.25 }])).toEqual({ verdict: 'more', next: 50 })
    expect(decideStopping(50, plan, [{ halfWidth: 0.3, goal: 0.25 }])).toEqual({ verdict: 'exhausted' })
    expect(decideStopping(50, plan, [{ halfWidth: 0.25, goal: 0.25 }])).toEqual({ verdict: 'reached' })
  })
})

describe('cash equivalents', () => {
  it('are the ratio of effects', () => {
    const { estimate, low, high } = cashEquivalent(6, 2, [5, 6, 7], [2, 2, 2], 0.5)
    expect([estimate, low, high]).toEqual([3, 2.75, 3.25])
  })

  it('have no bounds when the effect of cash may be nothing', () => {
    expect(cashEquivalent(6, 2, [5, 6, 7], [2, -1, 2], 0.95)).toEqual({
      estimate: 3,
      low: Number.NaN,
      high: Number.NaN,
    })
    expect(cashEquivalent(6, 0, [6], [0], 0.95).estimate).toBeNaN()
  })

  it('flag a multiplier that nobody has seen', () => {
    expect(isImplausibleMultiplier(impliedMultiplier(26, 1))).toBe(true)
    expect(isImplausibleMultiplier(impliedMultiplier(1.2, 1))).toBe(false)
    expect(isImplausibleMultiplier(impliedMultiplier(1, 0))).toBe(false)
  })
})
