import { RegioError } from '../base/errors.ts'
import type { RunResult } from '../base/run.ts'
import type { WindowedRequest } from './build-plan.ts'

/** What a run may tell and ask while it works. */
export interface RunHooks {
  onMonth?(month: number): void
  shouldStop?(): boolean
}

/** Simulates requests of one replication that differ by their policies alone, and hands over each result once. */
export type SimulateGroup = (
  requests: readonly WindowedRequest[],
  onResult: (index: number, result: RunResult) => void,
  hooks: RunHooks,
) => void | Promise<void>

/** Why a run gave nothing, as plain data. */
export interface Fault {
  readonly type: string
  readonly message: string
  readonly exitCode: number
}

/** What comes of one request of a task. */
export type TaskMessage =
  | { readonly index: number; readonly result: RunResult }
  | { readonly index: number; readonly fault: Fault }

/** A fault from whatever was thrown. */
export function describeFault(error: unknown): Fault {
  if (error instanceof RegioError) return { type: error.name, message: error.message, exitCode: error.exitCode }
  if (error instanceof Error) return { type: error.name, message: error.message, exitCode: 1 }
  return { type: 'Error', message: String(error), exitCode: 1 }
}

/**
 * Runs a task and reports every request exactly once, or not at all after a stop. Where the group throws, the requests that have no result yet
 * are tried one by one, so that one broken mix does not take the others along.
 */
export async function runTask(
  requests: readonly WindowedRequest[],
  simulateGroup: SimulateGroup,
  report: (message: TaskMessage) => void,
  hooks: RunHooks,
): Promise<void> {
  const reported = new Set<number>()
  const hand = (message: TaskMessage) => {
    if (reported.has(message.index) || hooks.shouldStop?.()) return
    reported.add(message.index)
    report(message)
  }
  try {
    await simulateGroup(requests, (index, result) => hand({ index, result }), hooks)
    return
  } catch (error) {
    if (requests.length === 1) hand({ index: 0, fault: describeFault(error) })
  }
  for (const [index, request] of requests.entries()) {
    if (requests.length === 1 || reported.has(index) || hooks.shouldStop?.()) continue
    try {
      await simulateGroup([request], (_, result) => hand({ index, result }), hooks)
    } catch (error) {
      hand({ index, fault: describeFault(error) })
    }
  }
}
