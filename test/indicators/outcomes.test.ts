import { describe, expect, it } from 'vitest'
import { measureOutcomes } from '../../src/indicators/outcomes.ts'
import { INDICATORS, MONTHLY } from '../../src/indicators/registry.ts'
import { originOf, standardWindows } from '../../src/indicators/windows.ts'
import { toyObservations } from './toy-observations.ts'

const START = 2017 * 12
const windows = standardWindows({ startMonth: START, months: 60, origin: START + 12, lastSpending: START + 30 })

describe('windows', () => {
  it('count years from the earliest start, the after-end from the last spending', () => {
    expect(windows).toEqual([
      { id: 'year-1', first: START + 12, last: START + 23 },
      { id: 'years-3-5', first: START + 36, last: START + 71 },
      { id: 'years-8-10', first: START + 96, last: START + 131 },
      { id: 'after-end', first: START + 43, last: START + 54 },
      { id: 'last-12', first: START + 48, last: START + 59 },
    ])
  })

  it('tell their origin', () => {
    expect(originOf(windows.slice(1), 0)).toBe(START + 12)
    expect(originOf([windows[3]!], 7)).toBe(7)
  })
})

describe('outcomes', () => {
  const outcomes = measureOutcomes(
    toyObservations(60, (now, month) => {
      now.income[1] *= month >= 12 ? 1.02 : 1
    }),
    windows,
  )

  it('are keyed indicator@window and null where the window leaves the run', () => {
    expect(outcomes['balanceIndex@year-1']).toBeGreaterThan(50)
    expect(outcomes['efficiencyIndex@last-12']).toBeCloseTo(50, 9)
    expect(outcomes['balanceIndex@years-3-5']).toBeNull()
    expect(outcomes['disposableIncomePerHead:inland@after-end']).toBeGreaterThan(18e6)
    expect(outcomes['capitalShare@last-12']).toBeCloseTo(60, 9)
  })

  it('hold every declared indicator in every window, for the nation', () => {
    for (const { id } of INDICATORS) for (const window of windows) expect(outcomes).toHaveProperty(`${id}@${window.id}`)
    for (const { id } of MONTHLY) expect(outcomes).toHaveProperty(`${id}:inland@last-12`)
  })

  it('keep within the declared ranges', () => {
    for (const { id, range } of INDICATORS) {
      const value = outcomes[`${id}@last-12`]
      if (range === undefined || typeof value !== 'number') continue
      expect(value, id).toBeGreaterThanOrEqual(range[0])
      expect(value, id).toBeLessThanOrEqual(range[1])
    }
  })

  it('let ΔB be retold from regional parts', () => {
    const gap = (region: string) => Math.max(0, 1 - outcomes[`relativeIncome:${region}@last-12`]!)
    const base = 0.4 * Math.max(0, 1 - 18 / (0.6 * 22 + 0.4 * 18))
    expect((0.6 * gap('coast') + 0.4 * gap('inland')) / base).toBeCloseTo(outcomes['livingGap@last-12']!, 9)
  })

  it('are declared once each, in both languages', () => {
    expect(new Set(INDICATORS.map((one) => one.id)).size).toBe(INDICATORS.length)
    for (const { meaning } of INDICATORS) expect(meaning.en.length * meaning.ko.length).toBeGreaterThan(0)
  })
})
