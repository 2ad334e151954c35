import { parentPort, workerData } from 'node:worker_threads'
import { InternalError } from '../base/errors.ts'
import { abortCrew, createMember, leaveCrew } from './barrier.ts'
import { type Failure, packFailure } from './failure.ts'
import type { Member } from './member.ts'

/** What every member of a crew runs: the same code on the same shared payload; `post` sends to the coordinator. */
export type CrewProgram<P, R> = (member: Member, payload: P, post: (message: unknown) => void) => R | Promise<R>

/** What the coordinator hands to a thread when it starts. */
export interface CrewSeat<P> {
  readonly words: Int32Array
  readonly index: number
  readonly count: number
  /** Address of the module whose default export is the program, or '' when the entry knows its program. */
  readonly program: string
  readonly payload: P
}

/** What a member tells the coordinator. */
export type CrewNote =
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'posted'; readonly message: unknown }

/** Runs, in a worker thread started by `launchCrew`, the program that `load` finds for this seat. */
export async function joinCrew<P, R>(
  load: (program: string) => CrewProgram<P, R> | Promise<CrewProgram<P, R>>,
): Promise<void> {
  const port = parentPort
  if (port === null) throw new InternalError('a crew is joined from a worker thread only')
  const tell = (note: CrewNote) => port.postMessage(note)
  const seat = workerData as CrewSeat<P>
  try {
    const program = await load(seat.program)
    const member = createMember(seat.words, seat.index, seat.count)
    const result = await program(member, seat.payload, (message) => tell({ kind: 'posted', message }))
    tell({ kind: 'done', result })
    leaveCrew(seat.words)
  } catch (thrown) {
    abortCrew(seat.words, seat.index)
    tell({ kind: 'failed', failure: packFailure(thrown) })
  }
}
