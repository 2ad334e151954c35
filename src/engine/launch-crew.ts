import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { InternalError, type RegioError } from '../base/errors.ts'
import { abortCrew, abortedBy, createBarrier, DEFAULT_SPINS } from './barrier.ts'
import { packFailure, unpackFailure } from './failure.ts'
import type { CrewNote, CrewSeat } from './join-crew.ts'

const GRACE_MILLISECONDS = 1000

/** What a crew runs and with how many threads. */
export interface CrewOrder<P> {
  /** Script of the worker threads; it calls `joinCrew`. */
  readonly entry: URL
  /** Module whose default export is the `CrewProgram`, for entries that can run any. */
  readonly program?: URL
  /** At least 1. */
  readonly threads: number
  /** Given to every member; columns travel as arrays over SharedArrayBuffer. */
  readonly payload: P
  /** Hears what members post while they run. */
  readonly hear?: (message: unknown, index: number) => void
}

/**
 * Starts a crew and waits until all its threads have ended; the caller's thread only listens.
 * @returns what the program returned, by member
 * @throws the first failure of a member, with its name and exit code, once every thread has ended
 */
export function launchCrew<P, R>(order: CrewOrder<P>): Promise<R[]> {
  const { threads } = order
  if (!(threads >= 1)) throw new InternalError(`a crew has at least one thread, asked for ${threads}`)
  const words = createBarrier(threads > availableParallelism() ? 0 : DEFAULT_SPINS)
  const results = new Array<R>(threads)
  const failures = new Array<RegioError | undefined>(threads)
  const ended = new Array<boolean>(threads).fill(false)
  const workers: Worker[] = []
  let running = threads
  let grace: NodeJS.Timeout | undefined

  function fail(index: number, failure: RegioError): void {
    failures[index] ??= failure
    ended[index] = true
    abortCrew(words, index)
    grace ??= setTimeout(endAll, GRACE_MILLISECONDS)
  }

  function endAll(): void {
    for (const worker of workers) worker.terminate()
  }

  function note(index: number, told: CrewNote): void {
    if (told.kind === 'posted') hear(index, told.message)
    else if (told.kind === 'failed') fail(index, unpackFailure(told.failure))
    else {
      results[index] = told.result as R
      ended[index] = true
    }
  }

  function hear(index: number, message: unknown): void {
    try {
      order.hear?.(message, index)
    } catch (thrown) {
      fail(index, unpackFailure(packFailure(thrown)))
    }
  }

  return new Promise((resolve, reject) => {
    for (let index = 0; index < threads; index++) {
      const program = order.program?.href ?? ''
      const seat: CrewSeat<P> = { words, index, count: threads, program, payload: order.payload }
      const worker = new Worker(order.entry, { workerData: seat })
      workers.push(worker)
      worker.on('message', (told: CrewNote) => note(index, told))
      worker.on('error', (thrown) => fail(index, unpackFailure(packFailure(thrown))))
      worker.on('exit', (code) => {
        if (!ended[index]) fail(index, new InternalError(`member ${index} of the crew ended with code ${code}`))
        if (--running > 0) return
        clearTimeout(grace)
        const first = failures[abortedBy(words)] ?? failures.find((failure) => failure !== undefined)
        if (first === undefined) resolve(results)
        else reject(first)
      })
    }
  })
}
