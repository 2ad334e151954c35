import { describe, expect, test } from 'vitest'
import { raisedWage, revisedWage, separationChance } from '../../../src/rules/firm/separation.ts'
import { layoffShareForGap, vacanciesForGap, wageOfferChange } from '../../../src/rules/firm/staffing.ts'

describe('hiring and firing', () => {
  test('no vacancy inside the dead band; beyond it part of the gap, whole by the draw', () => {
    expect(vacanciesForGap(0.6, 0.6, 0.5, 0.99)).toBe(0)
    expect(vacanciesForGap(5, 0.6, 0.5, 0.4)).toBe(2)
    expect(vacanciesForGap(5, 0.6, 0.5, 0.6)).toBe(3)
    expect(vacanciesForGap(-5, 0.6, 0.5, 0.9)).toBe(0)
  })

  test('nobody is laid off inside the dead band, nor for lack of staff; at most everybody', () => {
    expect(layoffShareForGap(-1, 1, 0.5, 10)).toBe(0)
    expect(layoffShareForGap(5, 1, 0.5, 10)).toBe(0)
    expect(layoffShareForGap(-4, 1, 0.5, 10)).toBeCloseTo(0.2, 12)
    expect(layoffShareForGap(-90, 1, 0.5, 10)).toBe(1)
  })
})

describe('wage offers', () => {
  const parameters = {
    'wages.rentSharing': 0.1,
    'wages.unfilled': 0.02,
    'wages.queue': 0.01,
    'wages.phillips': 0.5,
    'wages.unemploymentNorm': 0.04,
    'wages.outsideWeight': 0.5,
  }
  const change = (gap = 0, unfilled = 0, queue = false, unemployment = 0.04, outside = 0) =>
    wageOfferChange(parameters, 0.001, gap, unfilled, queue, unemployment, outside)

  test('follow their drift when nothing pulls', () => expect(change()).toBeCloseTo(0.001, 12))

  test('rise with rents to share, with open vacancies and with low unemployment; fall with queues', () => {
    expect(change(0.2)).toBeCloseTo(0.021, 12)
    expect(change(-0.2)).toBeCloseTo(-0.019, 12)
    expect(change(50)).toBeCloseTo(0.101, 12)
    expect(change(0, 1)).toBeCloseTo(0.021, 12)
    expect(change(0, 0, true)).toBeCloseTo(-0.009, 12)
    expect(change(0, 0, false, 0.03)).toBeCloseTo(0.006, 12)
    expect(change(0, 0, false, 0.06)).toBeCloseTo(-0.009, 12)
    expect(change(0, 0, false, 0.04, -0.02)).toBeCloseTo(-0.009, 12)
  })

  test('staff get part of the gap to a higher offer and never lose', () => {
    expect(revisedWage(2_000_000, 2_100_000, 0.5)).toBe(2_050_000)
    expect(revisedWage(2_000_000, 1_500_000, 0.5)).toBe(2_000_000)
    expect(Number.isInteger(revisedWage(2_000_001, 2_100_000, 0.333))).toBe(true)
  })

  test('the general rise follows the trend up to the offer, and no further', () => {
    expect(raisedWage(2_000_000, 2_100_000, 0.0036)).toBe(2_007_200)
    expect(raisedWage(2_000_000, 2_001_000, 0.0036)).toBe(2_001_000)
    expect(raisedWage(2_000_000, 1_900_000, 0.0036)).toBe(2_000_000)
    expect(raisedWage(2_000_000, 2_100_000, 0)).toBe(2_000_000)
  })
})

describe('separations', () => {
  const parameters = {
    'separation.base': 0.02,
    'separation.newFactor': 2,
    'separation.longFactor': 0.5,
    'separation.publicFactor': 0.25,
  }

  test('fall with tenure: the first year, the next two, after that', () => {
    expect([0, 11, 12, 35, 36, 200].map((months) => separationChance(parameters, months, false))).toEqual([
      0.04, 0.04, 0.02, 0.02, 0.01, 0.01,
    ])
  })

  test('are rarer in government jobs', () => expect(separationChance(parameters, 20, true)).toBe(0.005))
})
