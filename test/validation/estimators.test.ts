import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../src/statistics/normal-quantile.ts'
import { budgetInertia } from '../../src/validation/agencies.ts'
import { okunSlope } from '../../src/validation/business-cycle.ts'
import { cooperationSlopes } from '../../src/validation/cooperation.ts'
import { fewestInSector } from '../../src/validation/corridor.ts'
import { survivalShare } from '../../src/validation/firm-demography.ts'
import { varianceExponent } from '../../src/validation/firm-sizes.ts'
import { fitMatching, frontierEfficiency } from '../../src/validation/labour-flows.ts'
import { variation, youngMoverLead } from '../../src/validation/regions.ts'
import { researchYields, topTenthShare } from '../../src/validation/research.ts'
import type { PublicSample } from '../../src/validation/sample-public.ts'
import { growthDifference } from '../../src/validation/support.ts'
import { wageCurve } from '../../src/validation/wages.ts'

const range = (count: number) => Array.from({ length: count }, (_, index) => index)
/** Numbers between 0 and 1 that look like none, the same every time. */
const noise = (index: number, salt = 1) => {
  const value = Math.sin(12.9898 * index + 78.233 * salt) * 43758.5453
  return value - Math.floor(value)
}

describe('the business cycle', () => {
  it('finds the slope of Okun that joblessness was made with', () => {
    const months = range(120)
    const product = months.map((month) => 100 * Math.exp(0.002 * month + 0.02 * Math.sin(month / 9)))
    const quarter = (values: number[], at: number) => (values[3 * at]! + values[3 * at + 1]! + values[3 * at + 2]!) / 3
    const unemployment = months.map((month) => 5 - 25 * Math.log(quarter(product, Math.floor(month / 3))))
    expect(okunSlope(unemployment, product)).toBeCloseTo(-0.25, 8)
  })

  it('tells nothing from a year', () => {
    expect(okunSlope(range(12), range(12))).toBeNaN()
  })
})

describe('firms', () => {
  it('survive as the cohorts say', () => {
    const founded = range(30).map(() => 10)
    expect(
      survivalShare(
        founded,
        founded.map((_, month) => (month < 12 ? 0 : 6)),
        12,
      ),
    ).toBeCloseTo(0.6, 12)
    expect(survivalShare(founded.slice(0, 12), founded.slice(0, 12), 12)).toBeNaN()
  })

  it('show the exponent with which dispersion falls', () => {
    const sizes = range(4000).map((row) => 8 * noise(row))
    const growth = sizes.map((size, row) => Math.exp(-0.17 * size) * normalQuantile(Math.max(1e-4, noise(row, 3))))
    expect(varianceExponent(sizes, growth)).toBeCloseTo(0.17, 1)
  })

  it('are counted at their fewest in sectors that were large', () => {
    expect(fewestInSector([60, 10, 55, 2, 58, 0], 2)).toBe(55)
    expect(fewestInSector([10, 10, 9, 9], 2)).toBeNaN()
  })

  it('hold patents as unevenly as they do', () => {
    expect(topTenthShare(range(100).map((row) => (row < 10 ? 9 : row < 100 ? 1 : 0)))).toBeCloseTo(0.5, 12)
  })
})

describe('labour', () => {
  it('returns the elasticities of a matching function with levels of its own in each region', () => {
    const rows = range(200)
    const unemployed = rows.map((row) => 50 + 40 * noise(row))
    const posted = rows.map((row) => 30 + 50 * noise(row, 2))
    const hires = rows
      .map((row) => (row % 5) + 1)
      .map((level, row) => level * unemployed[row]! ** 0.3 * posted[row]! ** 0.65)
    const fit = fitMatching(
      hires,
      unemployed,
      posted,
      rows.map((row) => row % 5),
    )
    expect(fit.unemployed).toBeCloseTo(0.3, 9)
    expect(fit.posted).toBeCloseTo(0.65, 9)
  })

  it('reads efficiency off residuals that lean downwards, and one off symmetric ones', () => {
    const points = range(20_000).map((rank) => (rank + 0.5) / 20_000)
    const shortfall = points.map((u) => -0.2 * normalQuantile(0.5 + u / 2))
    const expected = shortfall.reduce((sum, value) => sum + Math.exp(value), 0) / points.length
    expect(frontierEfficiency(shortfall)).toBeCloseTo(expected, 3)
    expect(frontierEfficiency(shortfall.map((value) => -value))).toBe(1)
  })

  it('finds a wage curve below levels of regions and years that hide it, and lets large regions count for more', () => {
    const rows = range(170)
    const regions = rows.map((row) => row % 17)
    const years = rows.map((row) => Math.floor(row / 17))
    const employees = regions.map((region) => (region === 0 ? 1 : 1e9 + region))
    const unemployment = rows.map((row) => Math.log(2 + noise(row)) + 0.1 * regions[row]!)
    const slope = (row: number) => (regions[row] === 0 ? 5 : -0.1)
    const wages = rows.map((row) => slope(row) * unemployment[row]! + 0.3 * regions[row]! + 0.02 * years[row]!)
    expect(wageCurve({ wages, unemployment, employees, regions, years })).toBeCloseTo(-0.1, 6)
  })
})

describe('regions', () => {
  it('see the young ahead of the other movers', () => {
    const moves = range(101).map((age) => (age >= 19 && age < 30 ? 3 : age >= 30 && age < 41 ? 2 : 0))
    expect(youngMoverLead(moves)).toBeCloseTo((100 * 11) / 55, 10)
    expect(youngMoverLead(moves.toReversed())).toBeLessThan(0)
  })

  it('vary by the deviation of a population', () => {
    expect(variation([1, 3])).toBeCloseTo(0.5, 12)
  })
})

describe('support', () => {
  it('of firms that would have grown anyway looks like growth until like is compared with like', () => {
    const steps = range(400).map((row) => {
      const isFast = row % 2 === 0
      const supported = isFast ? row % 4 === 0 || row % 6 === 0 : row % 20 === 1
      return { supported, growth: isFast ? 0.05 : 0.01, stratum: isFast ? 1 : 0 }
    })
    const { naive, within } = growthDifference(steps)
    expect(naive).toBeGreaterThan(1)
    expect(within).toBeCloseTo(0, 10)
  })
})

describe('public money', () => {
  it('is told by outcome and programme per billion won', () => {
    const national = [2e9, 4, 1, 0.5, 9e6, 0]
    const yields = researchYields([...national, 0, 0, 0, 0, 0, 0])
    expect(yields['research-yield-national:publications']).toBe(2)
    expect(yields['research-yield-national:royalties']).toBe(4.5)
    expect(Object.keys(yields).some((name) => name.startsWith('research-yield-local'))).toBe(false)
  })

  it('follows last year’s money by the elasticity that it was made with', () => {
    const first = range(50).map((agency) => 10 + agency)
    const second = first.map((won) => 2 * won ** 0.8)
    expect(budgetInertia([first, second])).toBeCloseTo(0.8, 9)
    expect(budgetInertia([first, first])).toBeNaN()
  })
})

describe('cooperation', () => {
  it('is seen to fall with distance and to rise with what was there before', () => {
    const places = 6
    const pairs = Array.from({ length: places * places }, (_, pair) => pair)
    const at = (pair: number) => Math.abs(Math.floor(pair / places) - (pair % places)) * (1 + (pair % 4))
    const logDistance = Float64Array.from(pairs, (pair) => Math.log(at(pair)))
    const former = Float64Array.from(pairs, (pair) => 1 + ((pair * 7) % 5))
    const later = Float64Array.from(pairs, (pair) => (at(pair) > 0 ? former[pair]! ** 0.4 / at(pair) : 0))
    const sample = { links: [former, later], linksKept: 0, logDistance } as unknown as PublicSample
    const [distance, ties] = cooperationSlopes(sample, places)
    expect(distance).toBeLessThan(-0.5)
    expect(ties).toBeCloseTo(0.4, 6)
  })
})
