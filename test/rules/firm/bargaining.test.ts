import { describe, expect, test } from 'vitest'
import { outsideOption } from '../../../src/rules/firm/bargaining.ts'

describe('what staff could count on elsewhere', () => {
  test('is pay as before without unemployment, and benefits alone where the wait lasts a year', () => {
    expect(outsideOption(0, 0.01, 0.5)).toBe(1)
    expect(outsideOption(0.5, 0.01, 0.5)).toBe(0.5)
  })

  test('falls with unemployment, by the benefit lost over the wait that flows imply', () => {
    expect(outsideOption(0.04, 0.01, 0.5)).toBeCloseTo(1 - 0.5 * (0.04 / 0.96 / 0.01 / 12), 12)
    expect(outsideOption(0.05, 0.01, 0.5)).toBeLessThan(outsideOption(0.04, 0.01, 0.5))
  })

  test('falls less where separations are frequent, which make the same unemployment of short waits', () =>
    expect(outsideOption(0.04, 0.02, 0.5)).toBeGreaterThan(outsideOption(0.04, 0.01, 0.5)))
})
