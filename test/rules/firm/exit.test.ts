import { describe, expect, test } from 'vitest'
import { exitChances, exitClass, netWorth } from '../../../src/rules/firm/exit.ts'

describe('exit', () => {
  const parameters = {
    'exit.hazard': 0.005,
    'exit.oneFactor': 2,
    'exit.smallFactor': 1.2,
    'exit.middleFactor': 0.5,
    'exit.largeFactor': 0.1,
    'exit.newFactor': 5,
    'exit.youngFactor': 2,
    'exit.oldFactor': 0.5,
  }
  const chance = (staff: number, ageMonths: number) => exitChances(parameters)[exitClass(staff, ageMonths)]

  test('the chance is the hazard times the factors of staff and age', () => {
    expect([0, 1, 2, 4, 5, 20, 21, 900].map((staff) => chance(staff, 60))).toEqual(
      [2, 2, 1.2, 1.2, 0.5, 0.5, 0.1, 0.1].map((factor) => 0.005 * factor * 0.5),
    )
    expect([0, 11, 12, 35, 36, 500].map((age) => chance(3, age))).toEqual(
      [5, 5, 2, 2, 0.5, 0.5].map((factor) => 0.005 * 1.2 * factor),
    )
  })

  test('net worth counts used equipment at its price and the loan against it', () => {
    expect(netWorth(10, 60, 100, 0.5, 5)).toBe(5)
    expect(netWorth(0, 100, 100, 0.8, 0)).toBe(-20)
  })
})
