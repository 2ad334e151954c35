import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adoptionGain, isWorthAdopting, skillStep } from '../../../src/rules/firm/technology.ts'

const gain = (technology: number, skill: number, step = 0.05, learning = 0.02, months = 36) =>
  adoptionGain(technology, skill, step, 0.5, learning, months, 5)

describe('adoption of a vintage', () => {
  test('devalues skill by its share of the step, and never by more than nineteen twentieths', () => {
    expect(skillStep(0.1, 0.5)).toBeCloseTo(Math.log(0.95), 12)
    expect(skillStep(0, 0.5)).toBe(0)
    expect(skillStep(10, 1)).toBeCloseTo(Math.log(0.05), 12)
  })

  test('pays more where staff are skilled: the gain falls as technology runs ahead of skill', () => {
    const gains = [0, 0.1, 0.2, 0.4].map((gap) => gain(gap, 0, 0.05, 0))
    for (let k = 1; k < gains.length; k++) expect(gains[k]!).toBeLessThan(gains[k - 1]!)
    expect(gains[3]!).toBeLessThan(0)
  })

  test('pays more where staff learn fast, and more over a longer horizon', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.5, noNaN: true }), (gap) => {
        expect(gain(gap, 0, 0.05, 0.04)).toBeGreaterThanOrEqual(gain(gap, 0, 0.05, 0.01) - 1e-12)
        expect(gain(gap, 0, 0.05, 0.02, 60)).toBeGreaterThanOrEqual(gain(gap, 0, 0.05, 0.02, 12) - 1e-12)
      }),
    )
  })

  test('brings the whole step once skill has caught up', () => {
    expect(gain(0.3, 0.1, 0.05, 1, 120)).toBeCloseTo(0.05, 9)
  })

  test('is worth it where the gain over the horizon exceeds the firm’s own cost', () => {
    expect(isWorthAdopting(0.02, 1e6, 36, 719_999)).toBe(true)
    expect(isWorthAdopting(0.02, 1e6, 36, 720_001)).toBe(false)
    expect(isWorthAdopting(-0.01, 1e6, 36, 0)).toBe(false)
  })
})
