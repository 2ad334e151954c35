import { type Before, pickFirst } from './pick-first.ts'

/**
 * Awards a tender to bids `from` to `to` − 1, best first, until the purse is below the smallest contract: each winner
 * gets the contract that it asked for, or what is left; reorders the bids. Whole won throughout.
 * @param asked largest contract of each bidder, at least the smallest contract
 * @param contract written for winners only
 * @returns won that are left
 */
export function awardTender(
  bids: Int32Array,
  from: number,
  to: number,
  before: Before,
  asked: Float64Array,
  purse: number,
  smallest: number,
  contract: Float64Array,
): number {
  let left = purse
  pickFirst(bids, from, to, before, (bidder) => {
    if (left < smallest) return false
    contract[bidder] = Math.min(asked[bidder]!, left)
    left -= contract[bidder]!
    return true
  })
  return left
}
