import { describe, expect, test } from 'vitest'
import { fallingDue, leastOrder } from '../../../src/rules/firm/equipment.ts'

describe('orders of equipment', () => {
  test('what falls due replaces wear and part of the gap to what sales ask for, and never turns negative', () => {
    expect(fallingDue(100, 0, 100, 0.009, 0.02)).toBeCloseTo(0.9, 12)
    expect(fallingDue(100, 0, 150, 0.009, 0.02)).toBeCloseTo(0.9 + 0.02 * 50, 12)
    expect(fallingDue(100, 0, 10, 0.009, 0.02)).toBe(0)
    expect(fallingDue(100, 0, 1e9, 0.009, 0.02)).toBeCloseTo(0.9 + 0.02 * 100, 12)
  })

  test('a per cent of sales moves orders by more than a per cent: the accelerator', () => {
    const usual = fallingDue(100, 0, 100, 0.009, 0.02)
    expect(fallingDue(100, 0, 101, 0.009, 0.02) / usual - 1).toBeGreaterThan(0.02)
  })

  test('what is due already counts as planned: it closes no gap twice', () => {
    const steady = fallingDue(80, 20, 100, 0.009, 0.02)
    expect(steady).toBeCloseTo(0.009 * 80, 12)
    expect(fallingDue(80, 20, 120, 0.009, 0.02) - steady).toBeCloseTo(0.02 * 20, 12)
  })

  test('large firms wait for a machine, small ones for a share of what they have', () => {
    expect(leastOrder(10_000, 100, 0.5)).toBe(100)
    expect(leastOrder(60, 100, 0.5)).toBe(30)
    expect(leastOrder(60, 0, 0.5)).toBe(0)
  })
})
