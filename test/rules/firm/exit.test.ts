import { describe, expect, test } from 'vitest'
import { exitChance, netWorth } from '../../../src/rules/firm/exit.ts'

describe('exit', () => {
  test('the chance falls with staff and ends above the largest size', () => {
    const chances = [1, 3, 15, 40].map((staff) => exitChance(0.005, staff, 60, 100))
    for (let k = 1; k < chances.length; k++) expect(chances[k]!).toBeLessThan(chances[k - 1]!)
    expect(chances[3]!).toBeGreaterThan(0)
    expect(exitChance(0.005, 100, 60, 100)).toBeGreaterThan(0)
    expect(exitChance(0.005, 101, 60, 100)).toBe(0)
  })

  test('the chance falls with age: the first year, the third, after that', () => {
    const chances = [3, 24, 36].map((age) => exitChance(0.005, 3, age, 100))
    expect(chances[0]!).toBeGreaterThan(2 * chances[1]!)
    expect(chances[1]!).toBeGreaterThan(2 * chances[2]!)
    expect(exitChance(0.01, 3, 24, 100)).toBeCloseTo(2 * chances[1]!, 12)
  })

  test('net worth counts used equipment at its price and the loan against it', () => {
    expect(netWorth(10, 60, 100, 0.5, 5)).toBe(5)
    expect(netWorth(0, 100, 100, 0.8, 0)).toBe(-20)
  })
})
