import { describe, expect, it } from 'vitest'
import { outlineMean } from '../../src/report/charts/ellipse.ts'

const x = [1, 2, 3, 4, 5, 6, 7, 8]
const y = [2, 1, 4, 3, 6, 5, 8, 7]

describe('region of the mean', () => {
  it('has the half-width of Hotelling’s region along each axis', () => {
    const outline = outlineMean(x, y, 0.95)!
    const half = (Math.max(...outline.map(([first]) => first)) - Math.min(...outline.map(([first]) => first))) / 2
    const tableQuantile = 5.143
    const variance = 6
    expect(half).toBeCloseTo(Math.sqrt((((2 * 7) / 6) * tableQuantile * variance) / 8), 2)
  })

  it('is centred on the means and leans with the correlation', () => {
    const outline = outlineMean(x, y, 0.95)!.slice(1)
    const centre = outline.reduce(([a, b], [first, second]) => [a + first / 72, b + second / 72], [0, 0])
    expect(centre[0]).toBeCloseTo(4.5, 9)
    expect(centre[1]).toBeCloseTo(4.5, 9)
    const right = outline.reduce((best, point) => (point[0] > best[0] ? point : best))
    expect(right[1]).toBeGreaterThan(4.5)
  })

  it('needs three replications, and is a line or a point without variation', () => {
    expect(outlineMean([1, 2], [1, 2], 0.95)).toBeNull()
    expect(outlineMean([1, 1, 1], [2, 2, 2], 0.95)!.every(([a, b]) => a === 1 && b === 2)).toBe(true)
  })
})
