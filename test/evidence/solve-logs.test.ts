import { describe, expect, test } from 'vitest'
import { searchRoots, solveLinear } from '../../tools/evidence/parts/solve-logs.ts'

describe('calibration', () => {
  test('linear equations, also where the first pivot is zero', () => {
    const [x, y, z] = solveLinear(
      [
        [0, 2, 1],
        [1, 1, 1],
        [2, 0, -1],
      ],
      [7, 6, -1],
    )
    expect([x, y, z]).toEqual([1, 2, 3].map((value) => expect.closeTo(value, 12)))
  })

  test('meets coupled targets that answer unevenly, and gives the best evaluation last', async () => {
    const evaluate = async (at: readonly number[]) => {
      const [a, b] = at.map(Math.exp) as [number, number]
      return { at, gaps: [Math.log((a ** 0.8 / b ** 0.3) * 2), Math.log((b * (1 + 0.2 * a)) / 3)] }
    }
    const trail = await searchRoots({ evaluate, start: [0, 0], probe: 0.2, largestStep: 0.4, rounds: 12 })
    for (const gap of trail.at(-1)!.gaps) expect(Math.abs(gap)).toBeLessThan(1e-3)
    expect(trail).toHaveLength(15)
  })
})
