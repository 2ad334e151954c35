import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closest, type Measured, nextSetting, type Search } from '../../../src/experiments/budget/next-value.ts'

const ROUNDS = 12

function search(target: number, high = 50): Search {
  return { target, tolerance: target / 200, low: 0, high, slope: ({ setting, value }) => value / setting }
}

/** Settings tried until the search ends. */
function solve(spent: (factor: number) => number, goal: Search, first = 1): Measured[] {
  const tried: Measured[] = []
  for (let next: number | null = first; next !== null && tried.length < ROUNDS; next = nextSetting(tried, goal))
    tried.push({ setting: next, value: spent(next) })
  return tried
}

describe('the factor at which a mix spends the envelope', () => {
  test('is found in two tries where spending is in proportion', () => {
    const tried = solve((factor) => 400 * factor, search(1000))
    expect(tried.map(({ setting }) => setting)).toEqual([1, 2.5])
  })

  test('is found where capacity takes hold slowly', () => {
    const parameters = fc.record({
      scale: fc.double({ min: 50, max: 3000, noNaN: true }),
      bend: fc.double({ min: 0.1, max: 3, noNaN: true }),
      at: fc.double({ min: 0.2, max: 10, noNaN: true }),
    })
    fc.assert(
      fc.property(parameters, ({ scale, bend, at }) => {
        const spent = (factor: number) => (scale * factor) / (1 + bend * factor)
        const goal = search(spent(at))
        const best = closest(solve(spent, goal), goal.target)
        expect(Math.abs(best.value - goal.target)).toBeLessThanOrEqual(goal.tolerance * (1 + 1e-9))
      }),
    )
  })

  test('is the closest one tried where capacity ends before the envelope', () => {
    const tried = solve((factor) => Math.min(300, 400 * factor), search(1000, 4))
    expect(tried.at(-1)!.setting).toBe(4)
    expect(closest(tried, 1000)).toEqual({ setting: 1, value: 300 })
  })

  test('stays between settings that gave too little and too much, although measures jump', () => {
    const jumpy = (factor: number) => 400 * factor + (Math.floor(factor * 37) % 2 === 0 ? 3 : -3)
    const goal = search(1000)
    expect(Math.abs(closest(solve(jumpy, goal), 1000).value - 1000)).toBeLessThanOrEqual(goal.tolerance)
  })
})
