import { describe, expect, test } from 'vitest'
import { highSkillFactor, splitSurplus } from '../../../src/rules/firm/offices.ts'

describe('professional and research work', () => {
  test('moves from plants to head offices, and nowhere where they share none', () => {
    expect(highSkillFactor(true, 0.4, 0, 5, 20)).toBeCloseTo(0.6, 12)
    expect(highSkillFactor(true, 0, 0, 5, 20)).toBe(1)
    expect(highSkillFactor(false, 0.4, 5, 5, 20)).toBeCloseTo(2, 12)
    expect(highSkillFactor(false, 0.4, 0, 5, 20)).toBe(1)
  })

  test('leaves a head office some routine staff', () => {
    expect(highSkillFactor(false, 0.4, 1000, 5, 20)).toBeCloseTo(0.9 * 4, 12)
  })
})

describe('the surplus of a plant', () => {
  const split = (share: number, surplus: number, investment: number, spare: number) =>
    splitSurplus({ remitted: 0, funded: 0 }, share, surplus, investment, spare)

  test('goes to its head office by the owned share, which funds that share of its orders', () => {
    expect(split(0.5, 1000, 400, 1e9)).toEqual({ remitted: 500, funded: 200 })
    expect(split(0, 1000, 400, 1e9)).toEqual({ remitted: 0, funded: 0 })
    expect(split(0.5, -1000, 400, 1e9)).toEqual({ remitted: 0, funded: 0 })
  })

  test('stays as far as the plant needs it for its buffer', () => {
    expect(split(0.5, 1000, 400, 50)).toEqual({ remitted: 250, funded: 200 })
    expect(split(0.5, 1000, 400, -50)).toEqual({ remitted: 200, funded: 200 })
  })
})
