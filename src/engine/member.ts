/**
 * One thread of a crew. Every member executes the same month code; the primitives divide the work and synchronise.
 * Code between two primitives runs on all members at once, so it must not read a column that a neighbouring
 * primitive writes, and must call the same primitives in the same order on every member.
 */
export interface Member {
  /** 0 … count − 1; also the lane of a tally that this member adds into. */
  readonly index: number
  /** Threads in the crew, at least 1. */
  readonly count: number
  /** Returns once every member has called it; throws when the crew was aborted. */
  sync(): void
  /** For tests: the block to run at a position, a permutation of 0 … blocks − 1 that is the same on every member. */
  readonly blockOrder?: (blocks: number, position: number) => number
}

/** The only member of a crew of one. */
export const SOLO_MEMBER: Member = Object.freeze({ index: 0, count: 1, sync: () => {} })

/** First of `total` items in the static share of member `index`; the share ends where the next one starts. */
export function shareStart(total: number, index: number, count: number): number {
  return Math.floor((total * index) / count)
}
