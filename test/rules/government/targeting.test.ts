import { describe, expect, test } from 'vitest'
import {
  budgetWeight,
  freeStaff,
  nextPlanning,
  regionalChoice,
  winnerPicking,
} from '../../../src/rules/government/targeting.ts'

const parameters = {
  'agency.regionalChoice': -0.6,
  'agency.planningWeight': 4,
  'agency.captureWeight': 2,
  'agency.capture': 0.3,
  'agency.consultingEffect': 0.02,
  'agency.pilotEffect': 0.03,
  'agency.planningDecay': 0.02,
}

describe('agencies', () => {
  test('follow the region more with autonomy where it can plan, and less where it cannot', () => {
    const today = regionalChoice(parameters, 0, 0)
    expect(today).toBeLessThan(0.5)
    expect(regionalChoice(parameters, 0, 1)).toBe(today)
    expect(regionalChoice(parameters, 1, 1)).toBeGreaterThan(today)
    expect(regionalChoice(parameters, 1, 0)).toBeLessThan(today)
  })

  test('planning capability settles where consulting and pilots meet decay', () => {
    let planning = 0
    for (let month = 0; month < 600; month++) planning = nextPlanning(parameters, planning, 0.5, 0.2)
    expect(planning).toBeCloseTo((0.02 * 0.5 + 0.03 * 0.2) / 0.02, 4)
    expect(nextPlanning(parameters, 0, 0, 0)).toBe(0)
  })

  test('competition raises picking winners; evaluation moves budgets from growth to additional growth', () => {
    expect(winnerPicking(0.8, 1, 0)).toBe(0.8)
    expect(winnerPicking(0.8, 1, 1)).toBeCloseTo(1.6, 12)
    expect(budgetWeight(100, 0.3, -0.1, 0, 0, 1)).toBe(100)
    expect(budgetWeight(100, 0.3, -0.1, 1, 0, 1)).toBeGreaterThan(100)
    expect(budgetWeight(100, 0.3, -0.1, 1, 1, 1)).toBeLessThan(100)
  })

  test('below its own running an agency has no staff for support', () => {
    expect(freeStaff(1, 2)).toBe(0)
    expect(freeStaff(4.69, 1)).toBeCloseTo(3.69, 12)
  })
})
