import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { realised } from '../../src/accounts/programme-accounts.ts'
import { plannedBetween, shareDue, strengthIn, strengthThrough } from '../../src/accounts/programme-plan.ts'

const spans = fc.record({
  from: fc.integer({ min: 24000, max: 24050 }),
  length: fc.integer({ min: 1, max: 60 }),
  rampMonths: fc.integer({ min: 0, max: 80 }),
})
const spanOf = ({ from, length, rampMonths }: { from: number; length: number; rampMonths: number }) => ({
  from,
  to: from + length - 1,
  rampMonths,
})

describe('the path of a programme', () => {
  it('rises by equal steps to full strength and is nothing outside its span', () => {
    const span = { from: 10, to: 20, rampMonths: 4 }
    expect([9, 10, 11, 12, 13, 14, 20, 21].map((month) => strengthIn(span, month))).toEqual([
      0, 0.25, 0.5, 0.75, 1, 1, 1, 0,
    ])
  })

  it('cumulates its monthly strengths', () => {
    fc.assert(
      fc.property(spans, (given) => {
        const span = spanOf(given)
        let sum = 0
        for (let month = span.from - 2; month <= span.to + 2; month++) {
          sum += strengthIn(span, month)
          expect(strengthThrough(span, month)).toBeCloseTo(sum, 9)
        }
      }),
    )
  })

  it('plans each won once, however the months are cut', () => {
    fc.assert(
      fc.property(
        spans,
        fc.double({ min: 0, max: 1e12, noNaN: true }),
        fc.integer({ min: 0, max: 59 }),
        (given, won, cut) => {
          const span = spanOf(given)
          const middle = Math.min(span.to, span.from + cut)
          const parts = plannedBetween(won, span, span.from, middle) + plannedBetween(won, span, middle + 1, span.to)
          expect(parts).toBe(plannedBetween(won, span, span.from, span.to))
        },
      ),
    )
  })

  it('is due in full in the last month of a year', () => {
    const span = { from: 10, to: 40, rampMonths: 12 }
    expect(shareDue(span, 10, 21, 21)).toBe(1)
    expect(shareDue(span, 10, 21, 9)).toBe(0)
    expect(shareDue(span, 10, 21, 30)).toBe(1)
  })
})

describe('what money makes of an intention', () => {
  it('is the intention while money reaches, and money by unit cost beyond', () => {
    expect(realised(0.3, 1000, 10)).toBe(0.3)
    expect(realised(0.3, 2, 10)).toBe(0.2)
    expect(realised(0.3, -5, 10)).toBe(0)
  })
})
