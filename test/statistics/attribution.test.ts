import { describe, expect, it } from 'vitest'
import { breakEven } from '../../src/statistics/break-even.ts'
import { factorialEffects } from '../../src/statistics/factorial-effects.ts'
import { factorialShapley } from '../../src/statistics/factorial-shapley.ts'
import { normalQuantile } from '../../src/statistics/normal-quantile.ts'
import { shapleyValues } from '../../src/statistics/shapley.ts'
import { summarizeStudy } from '../../src/statistics/study.ts'
import { makeToyBench } from './toy-bench.ts'

const constant = (value: number) => new Float64Array(4).fill(value)
const window = 'years-8-10'

describe('effects of a factorial', () => {
  it('are those of the pilot plant of Box, Hunter and Hunter (1978, table 10.1), synergies being twice their interactions', () => {
    const yields = [60, 72, 54, 68, 52, 83, 45, 80]
    const effects = factorialEffects(
      yields.map((value) => [value]),
      3,
    )
    expect(effects.map(({ values }) => values[0])).toEqual([23, -5, 1.5, 3, 20, 0])
  })
})

describe('Shapley parts', () => {
  it('are those of the Security Council (Shapley and Shubik 1954)', () => {
    const votes = (subset: number, from: number, to: number) =>
      Array.from({ length: to - from }, (_, seat) => (subset >> (from + seat)) & 1).reduce((sum, vote) => sum + vote)
    const power = shapleyValues(15, (subset) => (votes(subset, 0, 5) === 5 && votes(subset, 5, 15) >= 4 ? 1 : 0))
    expect(power[0]).toBeCloseTo(421 / 2145, 12)
    expect(power[14]).toBeCloseTo(4 / 2145, 12)
  })

  it('of a factorial halve a synergy between its two policies, replication by replication', () => {
    const cells = [
      [0, 10],
      [2, 12],
      [3, 13],
      [9, 15],
    ]
    expect(factorialShapley(cells, 2).map((part) => [...part])).toEqual([
      [4, 2],
      [5, 3],
    ])
  })
})

describe('the break-even factor of a policy', () => {
  const none = { smallestBalance: constant(1.81), smallestEfficiency: constant(0.5) }

  it('is where what is left of the mix falls to the smallest effect that counts', () => {
    const draws = {
      balance: constant(3),
      efficiency: constant(0),
      balancePart: constant(2),
      efficiencyPart: constant(0),
    }
    expect(breakEven({ ...draws, ...none }, 0.95)).toEqual({ verdict: 'both', factor: 0.4, after: 'neither' })
  })

  it('is none for a policy that the verdict does not need', () => {
    const draws = {
      balance: constant(3),
      efficiency: constant(0),
      balancePart: constant(1),
      efficiencyPart: constant(0),
    }
    expect(breakEven({ ...draws, ...none }, 0.95)).toEqual({ verdict: 'both', factor: null, after: null })
  })

  it('keeps a distance from it that grows with uncertainty', () => {
    const [mean, deviation, smallest] = [3, 0.5, 1]
    const balance = Float64Array.from(
      { length: 4000 },
      (_, draw) => mean + deviation * normalQuantile((draw + 0.5) / 4000),
    )
    const still = { efficiency: new Float64Array(4000), efficiencyPart: new Float64Array(4000) }
    const margin = new Float64Array(4000).fill(smallest)
    const found = breakEven(
      { balance, balancePart: balance, ...still, smallestBalance: margin, smallestEfficiency: margin },
      0.95,
    )
    const closedForm = smallest / (mean - normalQuantile(0.95) * deviation)
    expect(found).toMatchObject({ verdict: 'both', after: 'undecided' })
    expect(Math.abs(found.factor! - closedForm)).toBeLessThanOrEqual(0.01)
  })
})

describe('a study of a factorial', () => {
  const arms = ['none', 'people', 'city', 'people+city'].map((subset, bits) => ({
    name: `grid:${subset}`,
    role: bits === 0 ? ('reference' as const) : ('mix' as const),
    policies: subset === 'none' ? [] : subset.split('+'),
    balance: (bits & 1) * 2 + (bits >> 1) * 1 + (bits === 3 ? 1 : 0),
    efficiency: 0,
  }))
  const input = makeToyBench('attribution', 24, 0.1, arms)
  const outcomes = input.outcomes.map((outcome) => ({ ...outcome, smallestEffect: { '*': { value: 0.5 } } }))
  const mixes = arms.map(({ name, role, policies }) => ({ name, role, policies }))
  const { interactions, 'break-even': table } = summarizeStudy({ ...input, mixes, outcomes })

  it('shares out its full mix, with intervals', () => {
    const parts = interactions.rows.filter(
      (row) => row.kind === 'shapley' && row.outcome === 'balance' && row.window === window,
    )
    expect(parts.map((row) => row.first)).toEqual(['people', 'city'])
    expect(parts.map((row) => Math.round(Number(row.sharePct) / 5) * 5)).toEqual([65, 35])
    expect(parts.reduce((sum, row) => sum + Number(row.sharePct), 0)).toBeCloseTo(100, 10)
    for (const row of parts) expect(Number(row.low)).toBeLessThan(Number(row.high))
  })

  it('tells how far each policy of each mix may shrink', () => {
    const rows = table.rows.filter((row) => row.window === window)
    expect(rows.map(({ mix, policy, without }) => `${mix} − ${policy} = ${without}`)).toEqual([
      'grid:people − people = grid:none',
      'grid:city − city = grid:none',
      'grid:people+city − people = grid:city',
      'grid:people+city − city = grid:people',
    ])
    expect(rows.map(({ verdict }) => verdict)).toEqual(['both', 'both', 'both', 'both'])
    expect(Number(rows[0]!.factor)).toBeGreaterThan(0.2)
    expect(Number(rows[0]!.factor)).toBeLessThan(Number(rows[1]!.factor))
    expect(rows[3]!.factor).toBeNull()
  })
})
