import { describe, expect, it } from 'vitest'
import {
  dealQuality,
  dealSize,
  firmValue,
  type Prospect,
  publicPart,
  stakeShare,
} from '../../../src/rules/firm/venture.ts'

const parameters = {
  'venture.technologyWeight': 2,
  'venture.researchWeight': 1,
  'venture.recordWeight': 1,
  'venture.growthWeight': 10,
  'venture.dealMonths': 24,
  'venture.smallestDeal': 2e8,
  'venture.largestDeal': 5e9,
}
const plain: Prospect = { lead: 0, researchers: 0, patents: 0, trackRecord: 0, sectorGrowth: 0 }

describe('a deal', () => {
  it.each(['lead', 'researchers', 'patents', 'trackRecord', 'sectorGrowth'] as const)(
    'is better with more %s',
    (trait) => {
      const qualities = [0, 0.5, 1, 2].map((value) => dealQuality({ ...plain, [trait]: value }, parameters))
      expect(qualities).toEqual([...qualities].sort((a, b) => a - b))
      expect(new Set(qualities).size).toBe(4)
    },
  )

  it('is worth nothing to a fund that gives no weight to what the firm has', () => {
    const blind = Object.fromEntries(Object.keys(parameters).map((id) => [id, 0]))
    expect(dealQuality({ lead: 1, researchers: 3, patents: 2, trackRecord: 1, sectorGrowth: 1 }, blind)).toBe(0)
  })

  it('pays so many wage bills, within its bounds, in whole won', () => {
    expect(dealSize(1e6, parameters)).toBe(2e8)
    expect(dealSize(20_000_000.4, parameters)).toBe(480_000_009)
    expect(dealSize(1e9, parameters)).toBe(5e9)
  })

  it('buys the larger a share the less the firm is worth, never all of a firm with sales', () => {
    expect(stakeShare(100, 300)).toBe(0.25)
    expect(stakeShare(100, 100)).toBe(0.5)
    expect(stakeShare(0, 100)).toBe(0)
    expect(firmValue(-50, 10, 1)).toBe(120)
    expect(firmValue(50, 10, 0)).toBe(50)
  })

  it('takes the less public money the more private money comes beside it', () => {
    expect([-0.5, 0, 0.25, 1].map((crowdingIn) => publicPart(1000, crowdingIn))).toEqual([1000, 1000, 800, 500])
  })
})
