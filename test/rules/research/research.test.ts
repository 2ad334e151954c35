import { describe, expect, it } from 'vitest'
import { makerAttraction } from '../../../src/rules/market/attraction.ts'
import {
  absorption,
  effectiveResearch,
  meanProjectQuality,
  projectIntensity,
} from '../../../src/rules/research/effort.ts'
import { tieFactor } from '../../../src/rules/research/links.ts'
import { gateOpenness, STAGE, stageAfter, stageCosts, testChance } from '../../../src/rules/research/stages.ts'

describe('research effort', () => {
  it('joins staff and equipment as complements', () => {
    expect(effectiveResearch(4, 4, 4)).toBeCloseTo(4, 12)
    expect(effectiveResearch(0, 4, 4)).toBe(0)
    expect(effectiveResearch(8, 4, 4)).toBeLessThan(5)
    expect(effectiveResearch(8, 8, 4)).toBeGreaterThan(effectiveResearch(8, 4, 4))
  })

  it('has diminishing returns and falls with the distance to the frontier', () => {
    const of = (effective: number, gap: number) => projectIntensity(0.1, effective, 0.5, gap, 1, 0.1, 0)
    expect(of(4, 0)).toBeCloseTo(2 * of(1, 0), 12)
    expect(of(1, 0.3)).toBeLessThan(of(1, 0.1))
    expect(of(1, -1)).toBeCloseTo(0.1, 12)
    expect(projectIntensity(0, 3, 0.5, 0, 1, 0, 0)).toBe(0)
  })

  it('absorbs less of a technology the further it is away, ahead or behind', () => {
    expect(absorption(0, 0.5)).toBe(1)
    expect(absorption(0.5, 0.5)).toBeCloseTo(Math.exp(-1), 12)
    expect(absorption(-0.5, 0.5)).toBe(absorption(0.5, 0.5))
  })

  it('gives large performers better projects', () => {
    expect(meanProjectQuality(8000, 8000, 0.1)).toBe(0)
    expect(meanProjectQuality(2, 8000, 0.1)).toBeLessThan(meanProjectQuality(800, 8000, 0.1))
  })
})

describe('the stages of a project', () => {
  it('leave out what a sector does not need', () => {
    expect(stageAfter(-1, true, true)).toBe(STAGE.PROTOTYPE)
    expect(stageAfter(-1, false, true)).toBe(STAGE.DEMONSTRATION)
    expect(stageAfter(-1, false, false)).toBe(STAGE.COMMERCIAL)
    expect(stageAfter(STAGE.PROTOTYPE, true, false)).toBe(STAGE.COMMERCIAL)
    expect(stageCosts(false, true, 0.2, 0.1, 0.2)).toBeCloseTo(0.3, 12)
  })

  it('wait for test equipment and for the gate', () => {
    expect(testChance(10, 10, 2)).toBe(0.5)
    expect(testChance(0, 10, 1)).toBe(0)
    expect(testChance(0, 0, 1)).toBe(1)
    expect(gateOpenness(0.4, 0)).toBeCloseTo(0.4, 12)
    expect(gateOpenness(0, 0.5)).toBe(0.5)
  })
})

describe('a maker', () => {
  it('sells more with quality and record, less with a price', () => {
    const of = (price: number, lead: number, record: number) => makerAttraction(price, 5, lead, 1, record, 0.2)
    expect(of(1, 0, 1)).toBe(1)
    expect(of(1, 0, 0)).toBeCloseTo(0.8, 12)
    expect(of(1, 0.1, 1)).toBeGreaterThan(1)
    expect(of(1.1, 0, 1)).toBeLessThan(1)
  })
})

describe('ties', () => {
  it('weigh for the institute that a place has worked with, and are neutral without any', () => {
    expect(tieFactor(0, 3)).toBe(1)
    expect(tieFactor(0.5, 3)).toBeGreaterThan(tieFactor(0.2, 3))
    expect(tieFactor(1, 0)).toBe(1)
  })
})
