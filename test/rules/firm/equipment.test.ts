import { describe, expect, test } from 'vitest'
import { fallingDue, leastOrder } from '../../../src/rules/firm/equipment.ts'

describe('orders of equipment', () => {
  test('what falls due replaces wear and grows with the gap that sales open, and never turns negative', () => {
    expect(fallingDue(100, 0, 1, 0.009, 0.02)).toBeCloseTo(0.9, 12)
    expect(fallingDue(100, 0, 1.5, 0.009, 0.02)).toBeCloseTo(0.9 + 0.02 * 50, 12)
    expect(fallingDue(100, 0, 0.1, 0.009, 0.02)).toBe(0)
  })

  test('what is due already counts as planned: it closes no gap twice', () => {
    const steady = fallingDue(80, 20, 1, 0.009, 0.02)
    expect(steady).toBeCloseTo(0.009 * 80, 12)
    expect(fallingDue(80, 20, 1.2, 0.009, 0.02) - steady).toBeCloseTo(0.02 * 0.2 * 100, 12)
  })

  test('large firms wait for a machine, small ones for a share of what they have', () => {
    expect(leastOrder(10_000, 100, 0.5)).toBe(100)
    expect(leastOrder(60, 100, 0.5)).toBe(30)
    expect(leastOrder(60, 0, 0.5)).toBe(0)
  })
})
