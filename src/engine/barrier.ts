import { InternalError } from '../base/errors.ts'
import type { Member } from './member.ts'

const ARRIVED = 0
const GENERATION = 32
const ABORTED_BY = 64
const SLEEPERS = 96
const LEFT = 128
const SPINS = 160
const WORDS = 192
const TIMEOUT_MILLISECONDS = 200

/** Turns of the waiting loop before a thread sleeps, when each thread has a core. */
export const DEFAULT_SPINS = 20_000

/** Thrown out of a barrier because another member failed; never the first cause. */
export class CrewAborted extends InternalError {
  constructor() {
    super('another member of the crew failed')
  }
}

/** Shared words of one crew, each on a cache line of its own; `spins` turns before a waiting thread sleeps. */
export function createBarrier(spins: number = DEFAULT_SPINS): Int32Array {
  const words = new Int32Array(new SharedArrayBuffer(WORDS * Int32Array.BYTES_PER_ELEMENT))
  words[SPINS] = spins
  return words
}

/** Member `index` of a crew of `count` that meets at `words`. */
export function createMember(words: Int32Array, index: number, count: number): Member {
  return { index, count, sync: count === 1 ? () => leaveIfAborted(words) : () => waitForAll(words, count) }
}

/** Makes every member leave its barrier with `CrewAborted`; only the first of `by` (an index) counts as the cause. */
export function abortCrew(words: Int32Array, by: number): void {
  Atomics.compareExchange(words, ABORTED_BY, 0, by + 1)
  Atomics.notify(words, GENERATION)
}

/** Index given to the first `abortCrew`, or −1. */
export function abortedBy(words: Int32Array): number {
  return Atomics.load(words, ABORTED_BY) - 1
}

/** Says that a member has ended its program, so that nobody waits for it. */
export function leaveCrew(words: Int32Array): void {
  Atomics.add(words, LEFT, 1)
  Atomics.notify(words, GENERATION)
}

function waitForAll(words: Int32Array, count: number): void {
  leaveIfAborted(words)
  const generation = Atomics.load(words, GENERATION)
  if (Atomics.add(words, ARRIVED, 1) === count - 1) {
    Atomics.store(words, ARRIVED, 0)
    Atomics.store(words, GENERATION, (generation + 1) | 0)
    if (Atomics.load(words, SLEEPERS) > 0) Atomics.notify(words, GENERATION)
    return
  }
  for (let spin = words[SPINS]!; spin > 0; spin--) if (Atomics.load(words, GENERATION) !== generation) return
  Atomics.add(words, SLEEPERS, 1)
  while (Atomics.load(words, GENERATION) === generation) {
    leaveIfAborted(words)
    leaveIfAlone(words, generation)
    Atomics.wait(words, GENERATION, generation, TIMEOUT_MILLISECONDS)
  }
  Atomics.sub(words, SLEEPERS, 1)
}

function leaveIfAborted(words: Int32Array): void {
  if (Atomics.load(words, ABORTED_BY) !== 0) throw new CrewAborted()
}

function leaveIfAlone(words: Int32Array, generation: number): void {
  if (Atomics.load(words, LEFT) > 0 && Atomics.load(words, GENERATION) === generation) {
    throw new InternalError('a member ended while others wait: members must call the same primitives')
  }
}
