import { InternalError } from '../base/errors.ts'

const ROUNDS = 200

/**
 * Chances of flags that are independent but for being never all absent, so that flag k is present with chance
 * `counts[k] / total`: of all distributions with these margins the one of greatest entropy.
 */
function solveChances(counts: ArrayLike<number>, total: number): Float64Array {
  const chances = Float64Array.from(counts, (count) => count / total)
  for (let round = 0; round < ROUNDS; round++) {
    let none = 1
    for (const chance of chances) none *= 1 - chance
    for (let flag = 0; flag < chances.length; flag++) chances[flag] = (counts[flag]! / total) * (1 - none)
  }
  return chances
}

/** Expected number of agencies for every set of flags, by bit mask; the empty set has none. */
function expectSets(chances: Float64Array, total: number): Float64Array {
  const expected = new Float64Array(1 << chances.length)
  let sum = 0
  for (let mask = 1; mask < expected.length; mask++) {
    let chance = 1
    for (let flag = 0; flag < chances.length; flag++) chance *= (mask >> flag) & 1 ? chances[flag]! : 1 - chances[flag]!
    expected[mask] = chance
    sum += chance
  }
  if (sum > 0) for (let mask = 1; mask < expected.length; mask++) expected[mask]! *= total / sum
  return expected
}

/** True if the agencies left after one with `mask` can serve what is left of the counts, each something. */
function leavesFeasible(mask: number, left: Float64Array, agenciesLeft: number): boolean {
  let sum = 0
  for (let flag = 0; flag < left.length; flag++) {
    const rest = left[flag]! - ((mask >> flag) & 1)
    if (rest < 0 || rest > agenciesLeft) return false
    sum += rest
  }
  return sum >= agenciesLeft
}

/**
 * Functions of `total` agencies as bit masks, none empty, bit k set in exactly `counts[k]` of them, the joint
 * distribution as near as whole agencies allow to the one of greatest entropy. Throws InternalError for counts that no
 * assignment meets: one above `total`, or a sum below it.
 */
export function assignFunctions(counts: ArrayLike<number>, total: number): Uint8Array {
  const masks = new Uint8Array(total)
  const left = Float64Array.from(counts)
  const owed = expectSets(solveChances(counts, total), total)
  for (let agency = 0; agency < total; agency++) {
    let best = 0
    for (let mask = 1; mask < owed.length; mask++)
      if ((best === 0 || owed[mask]! > owed[best]!) && leavesFeasible(mask, left, total - agency - 1)) best = mask
    if (best === 0) throw new InternalError(`${total} agencies cannot serve ${[...left].join(', ')} functions`)
    masks[agency] = best
    owed[best]! -= 1
    for (let flag = 0; flag < left.length; flag++) left[flag]! -= (best >> flag) & 1
  }
  return masks
}
