import { describe, expect, it } from 'vitest'
import { exp } from '../../src/base/exp.ts'
import { balanceGaps, balanceIndex, relativeGaps } from '../../src/indicators/balance-index.ts'
import {
  efficiencyIndex,
  efficiencyOfLog,
  factorMeans,
  regionalEfficiency,
} from '../../src/indicators/efficiency-index.ts'
import { measureIndices, monthlyIndices } from '../../src/indicators/index-values.ts'
import { measureReferences, resolveReferences } from '../../src/indicators/references.ts'
import { type ToyMonth, toyCountry, toyObservations } from './toy-observations.ts'

const LATE = { from: 24, to: 60 }

function balanceAfter(change: (now: ToyMonth) => void): { balance: number; gaps: readonly number[] } {
  const table = toyObservations(60, (now, month) => {
    if (month >= 12) change(now)
  })
  const { balance, relativeGaps } = measureIndices(table, resolveReferences(table), LATE)
  return { balance, gaps: relativeGaps }
}

describe('balance', () => {
  it('is 50 in the base year and stays there when everything grows on trend', () => {
    const table = toyObservations(60)
    const references = resolveReferences(table)
    expect(measureIndices(table, references, { from: 0, to: 12 }).balance).toBeCloseTo(50, 9)
    expect(measureIndices(table, references, LATE).balance).toBeCloseTo(50, 9)
  })

  it('is 100 without gaps and 25 when every gap doubles', () => {
    const shares = [0.5, 0.5]
    const gaps = balanceGaps({
      shares,
      relativeIncome: [1, 1],
      relativePlaceIncome: [1, 1],
      relativeJobs: [1, 1],
      talentOutflow: [0, 0],
    })
    expect(balanceIndex(relativeGaps(gaps, [0.1, 0.1, 0.1, 0.1, 0.1]))).toBe(100)
    expect(balanceIndex([2, 2, 2, 2, 2])).toBeCloseTo(25, 12)
    expect(balanceIndex([3, 0, 0, 0, 0], [1, 0, 0, 0, 0])).toBeCloseTo(12.5, 12)
  })

  it('forms each gap as defined', () => {
    const gaps = balanceGaps({
      shares: [0.6, 0.4],
      relativeIncome: [1.1, 0.9],
      relativePlaceIncome: [1.2, 0.7],
      relativeJobs: [1.5, 0.5],
      talentOutflow: [-0.01, 0.02],
    })
    const mean = 0.6 * 1.1 + 0.4 * 0.9
    const variation = Math.sqrt(0.6 * (1.1 - mean) ** 2 + 0.4 * (0.9 - mean) ** 2) / mean
    ;[0.04, 0.12, 0.2, 0.008, variation].forEach((gap, k) => {
      expect(gaps[k]).toBeCloseTo(gap, 12)
    })
  })

  it('rises with income in the poorer region', () => {
    expect(
      balanceAfter((now) => {
        now.income[1] *= 1.05
      }).balance,
    ).toBeGreaterThan(51)
  })

  it('counts a gap unknown to the base year as at its reference', () => {
    expect(relativeGaps([0, 0, 0, 0.1, 0], [0.1, 0.1, 0.1, 0, 0.1])).toEqual([0, 0, 0, 1, 0])
  })

  it('takes no better living standard of people from a poorer capital', () => {
    const { gaps } = balanceAfter((now) => {
      now.income[0] *= 0.95
    })
    expect(gaps[0]).toBeCloseTo(1, 9)
    expect(gaps[1]).toBeCloseTo(1, 9)
  })

  it('tells an emptied region by its place gap', () => {
    const { gaps } = balanceAfter((now) => {
      now.residents = [640_000, 360_000]
      now.income[1] *= 1.05
    })
    expect(gaps[0]).toBeLessThan(1)
    expect(gaps[1]).toBeGreaterThan(1)
  })
})

describe('efficiency', () => {
  it('is 50 on trend, and 100·(1 − 2^−G) off it', () => {
    const table = toyObservations(60, (now, month) => {
      if (month >= 24) now.logProductivity += 0.01
    })
    const references = resolveReferences(table)
    expect(measureIndices(table, references, { from: 0, to: 12 }).efficiency).toBeCloseTo(50, 9)
    const late = measureIndices(table, references, LATE)
    expect(late.efficiency).toBeCloseTo(100 * (1 - 2 ** -exp(0.01)), 9)
    expect(late.efficiencyByRegion[1]).toBeCloseTo(late.efficiency, 9)
  })

  it('answers a small change of output with 34.7 points per log point', () => {
    expect((efficiencyOfLog(1e-4) - efficiencyOfLog(-1e-4)) / 2e-4).toBeCloseTo(34.657, 2)
  })

  it('weighs regions by their base-year residents, so that people who move change nothing', () => {
    const logs = [
      [0.1, 0, 0.02],
      [0, -0.05, 0],
    ] as const
    const factors = factorMeans(logs, [0.6, 0.4])
    ;[0.06, -0.02, 0.012].forEach((mean, k) => {
      expect(factors[k]).toBeCloseTo(mean, 12)
    })
    expect(efficiencyIndex(factors)).toBeCloseTo(efficiencyOfLog(0.052), 12)
    expect(efficiencyIndex(factors, [1, 0, 0])).toBeCloseTo(efficiencyOfLog(0.18), 12)
    expect(regionalEfficiency(logs[0])).toBeCloseTo(efficiencyOfLog(0.12), 12)
    const moved = toyObservations(60, (now) => {
      now.residents = [700_000, 300_000]
      now.marketJobs = [280_000, 112_500]
    })
    const references = resolveReferences(toyObservations(60))
    expect(measureIndices(moved, references, LATE).efficiency).toBeCloseTo(50, 9)
  })
})

describe('monthly indices', () => {
  it('are trailing 12-month means, absent in the first eleven months', () => {
    const table = toyObservations(30, (now, month) => {
      now.logProductivity += month >= 20 ? 0.1 : 0
    })
    const { balance, efficiency } = monthlyIndices(table, resolveReferences(table))
    expect([...balance.subarray(0, 11)].every(Number.isNaN)).toBe(true)
    expect(balance[11]).toBeCloseTo(50, 9)
    expect(efficiency[11 * 3 + 2]).toBeCloseTo(50, 9)
    expect(efficiency[25 * 3 + 2]).toBeCloseTo(efficiencyOfLog(0.05), 9)
  })
})

describe('references', () => {
  const runs = [0, 1, 2].map((k) =>
    toyObservations(72, (now) => {
      now.income[1] *= 1 + k / 100
    }),
  )
  const rows = measureReferences(runs)

  it('hold every key that a pack needs', () => {
    expect(rows.map((row) => row.id)).toEqual([
      ...['D1', 'D2', 'D3', 'D4', 'D5', 'yStar', 'yTrend', 'jStar', 'piR:coast', 'piR:inland'],
      ...['x1:coast', 'x1:inland', 'x2:coast', 'x2:inland', 'x3:coast', 'x3:inland'],
    ])
    const value = (id: string) => rows.find((row) => row.id === id)!.value
    expect(value('yTrend')).toBeCloseTo(0.02 / 12, 12)
    expect(value('yStar')).toBeCloseTo(0.6 * 22e6 + 0.4 * 18e6 * 1.01, 0)
    expect(value('jStar')).toBeCloseTo(0.13, 12)
    expect(value('x2:inland')).toBeCloseTo(exp(0.2), 9)
    expect(value('x3:coast')).toBeCloseTo(0.4, 12)
  })

  it('put later runs of the same country at 50 on average, and rank them', () => {
    const country = toyCountry(new Map(rows.map((row) => [row.id, row.value])))
    const balance = [0, 1, 2].map((k) => {
      const table = toyObservations(
        72,
        (now) => {
          now.income[1] *= 1 + k / 100
        },
        country,
      )
      return measureIndices(table, resolveReferences(table), { from: 0, to: 12 }).balance
    })
    expect(balance[0]).toBeLessThan(balance[1]!)
    expect(balance[1]).toBeLessThan(balance[2]!)
    expect(balance[1]).toBeCloseTo(50, 1)
  })
})
