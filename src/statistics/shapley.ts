/**
 * Shapley value of each of `players` (at most 16): its part of value(all) − value(none), averaged over all orders of
 * joining. `value` takes a subset as bits. The parts sum to the whole, in the unit of `value`.
 */
export function shapleyValues(players: number, value: (subset: number) => number): number[] {
  const size = 1 << players
  const known = Float64Array.from({ length: size }, (_, subset) => value(subset))
  const weights = orderShares(players)
  return Array.from({ length: players }, (_, player) => {
    let part = 0
    for (let subset = 0; subset < size; subset++) {
      if ((subset >> player) & 1) continue
      part += weights[members(subset)] * (known[subset | (1 << player)] - known[subset])
    }
    return part
  })
}

/** Share of orders in which exactly a given set of s others comes before a player: s! (n − 1 − s)! / n!. */
function orderShares(players: number): number[] {
  const shares = [1 / players]
  for (let before = 1; before < players; before++) shares.push((shares[before - 1] * before) / (players - before))
  return shares
}

function members(subset: number): number {
  let count = 0
  for (let rest = subset; rest !== 0; rest &= rest - 1) count++
  return count
}
