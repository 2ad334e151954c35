import type { RunResult } from '../base/run.ts'
import type { TypedArray } from '../engine/allocate.ts'
import { launchCrew } from '../engine/launch-crew.ts'
import { sharedColumns } from '../world/world.ts'
import { type CrewRun, STOP_ASKED } from './crew-program.ts'
import type { SimulationRequest } from './one-run.ts'
import { openEconomy } from './open-economy.ts'
import { type SimulationHooks, StoppedError } from './simulate.ts'

/** Opens the economy of a request in memory that `request.threads` members can share. */
export function openCrewRun(request: SimulationRequest): CrewRun {
  const { economy } = openEconomy(request, request.policies, request.threads)
  const { shape, parameters } = economy.world
  const arrays = new Map<string, TypedArray>([...sharedColumns(economy.world), ...economy.scratch.arrays])
  return { request, shape, parameters, arrays, control: new Int32Array(new SharedArrayBuffer(8)) }
}

/**
 * One run over `request.threads` threads, to the same bytes as over one; this thread only listens. `entry` is the
 * bundled `workers/simulate-crew.js`.
 */
export async function simulateByCrew(
  entry: URL,
  request: SimulationRequest,
  hooks: SimulationHooks = {},
): Promise<RunResult> {
  const payload = openCrewRun(request)
  const results = await launchCrew<CrewRun, RunResult | null>({
    entry,
    threads: request.threads,
    payload,
    hear(month) {
      hooks.onMonth?.(month as number)
      if (hooks.shouldStop?.() === true) Atomics.store(payload.control, STOP_ASKED, 1)
    },
  })
  const result = results[0]
  if (result === undefined || result === null) throw new StoppedError('stopped')
  return result
}

/** Runs requests one after the other, each over a crew. */
export async function simulateGroupByCrews(
  entry: URL,
  requests: readonly SimulationRequest[],
  onResult: (index: number, result: RunResult) => void,
  hooks: SimulationHooks = {},
): Promise<void> {
  for (const [index, request] of requests.entries()) onResult(index, await simulateByCrew(entry, request, hooks))
}
