import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll } from 'vitest'
import { createBarrier, createMember } from '../../src/engine/barrier.ts'
import type { Member } from '../../src/engine/member.ts'
import { bundleForThread } from './bundle.ts'
import { PROGRAMS, type ProgramName, type TaskOf } from './programs.ts'
import { shuffled } from './shuffled.ts'

/** Crew sizes that every primitive is tried with. */
export const CREW_SIZES = [1, 2, 3, 7] as const

/** What a thread of a team is told to run. */
export interface TeamCall {
  readonly words: Int32Array
  readonly index: number
  readonly count: number
  readonly name: ProgramName
  readonly task: unknown
  readonly seed: number
}

const threads: Worker[] = []

/** Starts, for the test file that calls it, the threads that `runTeam` uses. */
export function useTeam(): void {
  beforeAll(async () => {
    const entry = await bundleForThread('test/engine/team-worker.ts')
    const most = Math.max(...CREW_SIZES)
    while (threads.length < most - 1) threads.push(new Worker(entry))
  })
  afterAll(async () => {
    await Promise.all(threads.splice(0).map((thread) => thread.terminate()))
  })
}

/**
 * Runs a program on real threads: the test's own is member 0, so properties stay synchronous and can shrink.
 * `seed` other than 0 shuffles the order of blocks.
 */
export function runTeam<N extends ProgramName>(name: N, task: TaskOf<N>, count: number, seed: number): void {
  const words = createBarrier(0)
  for (let index = 1; index < count; index++) {
    const call: TeamCall = { words, index, count, name, task, seed }
    threads[index - 1]!.postMessage(call)
  }
  const program = PROGRAMS[name] as (member: Member, task: TaskOf<N>) => void
  program(shuffled(createMember(words, 0, count), seed), task)
}

/** Calls `check` for every crew size with blocks in order and shuffled by `seed`. */
export function forEachCrew(seed: number, check: (count: number, seed: number) => void): void {
  for (const count of CREW_SIZES) {
    check(count, 0)
    check(count, seed)
  }
}
