import { describe, expect, test } from 'vitest'
import { awardTender } from '../../src/markets/tender.ts'

/** Contracts of five bidders whose scores are given, and what is left of the purse. */
function award(purse: number, smallest: number, scores: readonly number[], asked: readonly number[]) {
  const contract = new Float64Array(scores.length)
  const bids = Int32Array.from(scores, (_, bidder) => bidder)
  const before = (a: number, b: number) => scores[a]! > scores[b]!
  const left = awardTender(bids, 0, bids.length, before, Float64Array.from(asked), purse, smallest, contract)
  return { left, contract: [...contract] }
}

describe('a tender', () => {
  const scores = [1, 5, 3, 2, 4]
  const asked = [40, 40, 40, 40, 40]

  test('gives contracts to the best bids until the money is spent', () => {
    expect(award(80, 10, scores, asked)).toEqual({ left: 0, contract: [0, 40, 0, 0, 40] })
  })

  test('gives the last winner what is left, unless that is less than the smallest contract', () => {
    expect(award(95, 10, scores, asked)).toEqual({ left: 0, contract: [0, 40, 15, 0, 40] })
    expect(award(85, 10, scores, asked)).toEqual({ left: 5, contract: [0, 40, 0, 0, 40] })
  })

  test('spends nothing without bids and never more than is asked for', () => {
    expect(award(80, 10, [], [])).toEqual({ left: 80, contract: [] })
    expect(award(500, 10, scores, asked)).toEqual({ left: 300, contract: [40, 40, 40, 40, 40] })
  })
})
