import { describe, expect, it } from 'vitest'
import { judgeEquivalence } from '../../src/statistics/equivalence-verdict.ts'
import { changeOf, cohortOf, type EventPanel } from '../../src/statistics/event-panel.ts'
import { eventStudy } from '../../src/statistics/event-study.ts'
import { linearSlopes } from '../../src/statistics/linear-slopes.ts'
import { matchedDifference } from '../../src/statistics/matched-difference.ts'
import { poolEffects } from '../../src/statistics/pool-effects.ts'
import { emptyStacks, pushStacked, stackedDifference } from '../../src/statistics/stacked-difference.ts'

function stacked(rows: readonly (readonly [unit: number, stack: number, treated: number, value: number])[]) {
  const into = emptyStacks()
  for (const [unit, stack, treated, value] of rows) pushStacked(into, unit, stack, treated, value)
  return into
}

/** Coefficients of ordinary least squares by elimination; singular columns must not be given. */
function regress(rows: readonly (readonly number[])[], values: readonly number[]): number[] {
  const size = rows[0]!.length
  const system = Array.from({ length: size }, (_, i) => [
    ...Array.from({ length: size }, (_, j) => rows.reduce((sum, row) => sum + row[i]! * row[j]!, 0)),
    rows.reduce((sum, row, at) => sum + row[i]! * values[at]!, 0),
  ])
  for (let pivot = 0; pivot < size; pivot++)
    for (let row = 0; row < size; row++) {
      if (row === pivot) continue
      const factor = system[row]![pivot]! / system[pivot]![pivot]!
      for (let column = pivot; column <= size; column++) system[row]![column]! -= factor * system[pivot]![column]!
    }
  return system.map((row, index) => row[size]! / row[index]!)
}

describe('the naive difference', () => {
  it('is Welch’s in one stack of distinct units', () => {
    const rows = [3, 5, 7].map((value, k) => [k, 0, 1, value] as const)
    const others = [1, 2, 3, 4].map((value, k) => [10 + k, 0, 0, value] as const)
    const { estimate, standardError, treated, controls } = stackedDifference(stacked([...rows, ...others]))
    expect({ estimate, treated, controls }).toEqual({ estimate: 2.5, treated: 3, controls: 4 })
    expect(standardError).toBeCloseTo(Math.sqrt(4 / 3 + 5 / 3 / 4), 12)
  })

  it('weights stacks by their treated, and a unit that occurs twice counts once in the error', () => {
    const once = [0, 1, 2, 3].map((k) => [k, 0, k % 2, 3 * k + (k % 3)] as const)
    const twice = [...once, ...once.map(([unit, , treated, value]) => [unit, 1, treated, value] as const)]
    const single = stackedDifference(stacked(once))
    expect(stackedDifference(stacked(twice)).estimate).toBeCloseTo(single.estimate, 12)
    expect(stackedDifference(stacked(twice)).standardError).toBeCloseTo(single.standardError, 12)
    const lone = stackedDifference(stacked([...once, [9, 2, 1, 100], [8, 2, 0, 0]]))
    expect(lone.estimate).toBeCloseTo(single.estimate, 12)
  })
})

describe('matching', () => {
  // Abadie, Drukker, Herr and Imbens 2004, The Stata Journal 4, 290–311: their seven units, one neighbour, ties kept.
  const example = {
    cell: new Int32Array(7),
    treated: Uint8Array.of(0, 0, 0, 1, 1, 1, 1),
    covariates: [Float64Array.of(2, 4, 5, 3, 2, 3, 1)],
    value: Float64Array.of(7, 8, 6, 9, 8, 6, 5),
    neighbours: 1,
    biasCorrection: false,
  }

  it('gives the effect and the error of the worked example', () => {
    const { estimate, standardError, treated, controls } = matchedDifference(example)
    expect({ estimate, treated, controls }).toEqual({ estimate: -0.25, treated: 4, controls: 2 })
    expect(standardError).toBeCloseTo(Math.sqrt(13.5) / 4, 12)
  })

  it('gives the example’s average effect over all units when both arms are matched in turn', () => {
    const swapped = { ...example, treated: example.treated.map((arm) => 1 - arm) }
    const overall = (4 * matchedDifference(example).estimate - 3 * matchedDifference(swapped).estimate) / 7
    expect(overall).toBeCloseTo(0.1428571, 7)
  })

  it('takes out by regression what distance leaves, and never leaves its cell', () => {
    const x = Float64Array.of(0, 1, 2, 3, 10, 11)
    const line = { ...example, cell: new Int32Array(6), treated: Uint8Array.of(0, 0, 0, 0, 1, 1), covariates: [x] }
    const value = x.map((entry, at) => 2 * entry + (at > 3 ? 5 : 0))
    expect(matchedDifference({ ...line, value, biasCorrection: true, neighbours: 2 }).estimate).toBeCloseTo(5, 9)
    expect(matchedDifference({ ...line, value, neighbours: 2 }).estimate).toBeGreaterThan(15)
    const apart = { ...line, value, cell: Int32Array.of(0, 0, 0, 0, 1, 1) }
    expect(matchedDifference(apart).treated).toBe(0)
  })

  it('finds slopes of an exact plane, and none where a column repeats another', () => {
    const [a, b] = [Float64Array.of(1, 2, 3, 4, 5), Float64Array.of(2, 1, 5, 3, 4)]
    const value = a.map((entry, at) => 7 + 3 * entry - 2 * b[at]!)
    const slopes = linearSlopes(value, [a, b], new Float64Array(5).fill(2))
    expect(slopes[0]).toBeCloseTo(3, 10)
    expect(slopes[1]).toBeCloseTo(-2, 10)
    expect(linearSlopes(value, [a, a], new Float64Array(5).fill(1))).toEqual([0, 0])
  })
})

describe('the event study', () => {
  const units = 5
  const periods = 6
  const luck = Array.from({ length: units * periods }, (_, k) => ((k * 37) % 11) / 10 + ((k * 17) % 7) / 5)
  const treated = new Uint8Array(units * periods)
  for (const unit of [0, 1]) treated[unit * periods + 3] = 1
  const panel: EventPanel = { units, periods, value: Float64Array.from(luck), treated }

  it('is the regression on firm, period and event dummies', () => {
    const events = [-3, -2, 0, 1, 2]
    const rows = Array.from({ length: units * periods }, (_, k) => {
      const [unit, period] = [Math.floor(k / periods), k % periods]
      return [
        ...Array.from({ length: units }, (_, other) => (other === unit ? 1 : 0)),
        ...Array.from({ length: periods - 1 }, (_, other) => (other + 1 === period ? 1 : 0)),
        ...events.map((event) => (unit < 2 && period === 3 + event ? 1 : 0)),
      ]
    })
    const expected = regress(rows, luck).slice(-events.length)
    const found = eventStudy(panel, 3, 2, 2)
    expect(found.map(({ event }) => event)).toEqual(events)
    for (const [at, { estimate }] of found.entries()) expect(estimate).toBeCloseTo(expected[at]!, 9)
  })

  it('compares with firms that are not supported until then, after clean periods', () => {
    const { units: members, treated: arms } = cohortOf(panel, 3, { clean: 2, after: 1 })
    expect([...members]).toEqual([0, 1, 2, 3, 4])
    expect([...arms]).toEqual([1, 1, 0, 0, 0])
    expect([...cohortOf(panel, 4, { clean: 2, after: 1 }).units]).toEqual([2, 3, 4])
    expect([...cohortOf(panel, 2, { clean: 2, after: 1 }).units]).toEqual([2, 3, 4])
    expect(changeOf(panel, 0, 5, 6)).toBeNaN()
  })
})

describe('the equivalence verdict', () => {
  it('needs both tests for equivalence, and the whole interval outside for a difference', () => {
    expect(judgeEquivalence(0.3, 0.5, 40, 2)).toMatchObject({ verdict: 'equivalent' })
    expect(judgeEquivalence(4, 0.5, 40, 2)).toMatchObject({ verdict: 'different' })
    expect(judgeEquivalence(-4, 0.5, 40, 2)).toMatchObject({ verdict: 'different' })
    expect(judgeEquivalence(1.5, 0.5, 40, 2)).toMatchObject({ verdict: 'undecided' })
    expect(judgeEquivalence(2.5, 0.5, 40, 2)).toMatchObject({ verdict: 'undecided' })
    expect(judgeEquivalence(0, 0.5, 40, 2).power).toBeGreaterThan(0.95)
    expect(judgeEquivalence(0, 3, 40, 2).power).toBeLessThan(0.05)
    expect(judgeEquivalence(Number.NaN, 1, 40, 2)).toMatchObject({ verdict: 'undecided', power: Number.NaN })
  })
})

describe('pooling', () => {
  it('is Student’s over replications, and across firms where there is one', () => {
    const effect = (estimate: number) => ({ estimate, standardError: 2, treated: 41, controls: 100 })
    const pooled = poolEffects([effect(1), effect(2), effect(6), effect(Number.NaN)], 0.95)
    expect(pooled).toMatchObject({ estimate: 3, degrees: 2, replications: 3, treated: 123 })
    expect(pooled.high - 3).toBeCloseTo(4.302653 * Math.sqrt(7 / 3), 5)
    expect(poolEffects([effect(1)], 0.95)).toMatchObject({ standardError: 2, degrees: 40, replications: 1 })
    expect(poolEffects([], 0.95).estimate).toBeNaN()
  })
})
