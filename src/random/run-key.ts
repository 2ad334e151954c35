import seedrandom from 'seedrandom'

/** What all draws of one run depend on: two int32 words. */
export interface RunKey {
  readonly high: number
  readonly low: number
}

/**
 * The key of a replication, from the user's seed text and its number: the same for every mix of policies, so that all
 * mixes meet the same luck. `seedrandom`'s xorwow reads `seed/replication`.
 */
export function deriveRunKey(seed: string, replication: number): RunKey {
  const generator = seedrandom.xorwow(`${seed}/${replication}`)
  return { high: generator.int32(), low: generator.int32() }
}
