import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeLabels, textWidth } from '../../src/report/charts/place-labels.ts'

const frame = { width: 600, height: 400 }

describe('labels of the plane', () => {
  it('do not cover each other when two points coincide', () => {
    const points = ['first', 'second'].map((id) => ({ id, x: 300, y: 200, width: 40 }))
    const [one, two] = placeLabels(points, frame)
    expect([one!.dx, one!.dy]).not.toEqual([two!.dx, two!.dy])
  })

  it('turn inwards at the right edge', () => {
    const [label] = placeLabels([{ id: 'edge', x: 595, y: 200, width: 80 }], frame)
    expect(label!.anchor).toBe('end')
  })

  it('place every label once, in the order of the points', () => {
    const point = fc.record({
      id: fc.string(),
      x: fc.integer({ min: 0, max: 600 }),
      y: fc.integer({ min: 0, max: 400 }),
      width: fc.integer({ min: 1, max: 200 }),
    })
    fc.assert(
      fc.property(fc.array(point, { maxLength: 8 }), (points) => {
        expect(placeLabels(points, frame).map((label) => label.id)).toEqual(points.map((each) => each.id))
      }),
    )
  })

  it('count a Hangul syllable as wide as the font is high', () => {
    expect(textWidth('동남', 10)).toBe(20)
    expect(textWidth('ab', 10)).toBeCloseTo(11.6)
  })
})
