import { describe, expect, it } from 'vitest'
import {
  decimalsFor,
  formatEstimate,
  formatNumber,
  formatProbability,
  formatSigned,
  formatWon,
} from '../../src/report/numbers.ts'

describe('numbers as readers meet them', () => {
  it('has a true minus, never a negative zero', () => {
    expect(formatNumber(-1234.5, 1)).toBe('−1,234.5')
    expect(formatSigned(-0.001, 2)).toBe('0.00')
    expect(formatSigned(0.42, 2)).toBe('+0.42')
  })

  it('keeps two figures of what matters', () => {
    expect([0.0123, 0.42, 4.2, 42, 4200].map((value) => decimalsFor(value))).toEqual([3, 2, 1, 0, 0])
    expect(formatEstimate({ mean: 0.42, low: 0.3, high: 0.55 }, ' to ')).toBe('+0.42 (+0.30 to +0.55)')
  })

  it('does not claim certainty from a bootstrap', () => {
    expect(formatProbability(0.9996, 'en')).toBe('> 99\u00a0%')
    expect(formatProbability(0.0004, 'en')).toBe('< 1\u00a0%')
    expect(formatProbability(0.955, 'ko')).toBe('96%')
  })

  it('tells won in the steps of each language', () => {
    expect(formatWon(1.2e12, 'en')).toBe('1.2 tn won')
    expect(formatWon(1.2e12, 'ko')).toBe('1.2조 원')
    expect(formatWon(3.4e11, 'en')).toBe('340 bn won')
    expect(formatWon(3.4e11, 'ko')).toBe('3,400억 원')
    expect(formatWon(0, 'ko')).toBe('0원')
  })
})
