import type { PolicyInstance, RunResult } from '../base/run.ts'
import { SOLO_MEMBER } from '../engine/member.ts'
import type { Economy } from '../phases/economy.ts'
import { runMonth } from '../phases/month.ts'
import { stateHash } from '../world/state-hash.ts'
import { forkEconomy, openEconomy } from './open-economy.ts'
import {
  copyRecording,
  createRecorder,
  finishRecording,
  type RecordedRequest,
  type Recorder,
  recordMonth,
} from './recorder.ts'
import { budgetTable } from './recorder-budget.ts'

/** Parameter values that hold for some months of a world. */
export interface WorldEvent {
  readonly from: number
  readonly to: number
  readonly set: Readonly<Record<string, number>>
}

export type SimulationRequest = RecordedRequest & { readonly events?: readonly WorldEvent[] }

/** What a run may tell and ask while it works. */
export interface SimulationHooks {
  onMonth?(month: number): void
  shouldStop?(): boolean
}

/** Thrown when the hooks ask a run to stop. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError'
}

interface Run {
  readonly economy: Economy
  readonly recorder: Recorder
  readonly usual: Readonly<Record<string, number>>
}

function openRun(economy: Economy, request: SimulationRequest): Run {
  return { economy, recorder: createRecorder(economy, request), usual: { ...economy.world.parameters } }
}

function applyEvents(run: Run, request: SimulationRequest, month: number): void {
  if (request.events === undefined || request.events.length === 0) return
  const values = run.economy.world.parameters as Record<string, number>
  Object.assign(values, run.usual)
  for (const event of request.events) if (month >= event.from && month <= event.to) Object.assign(values, event.set)
}

/** Simulates until `end`, the month after the last one, recording from the start month on. */
function advance(run: Run, request: SimulationRequest, end: number, hooks: SimulationHooks): void {
  const { economy, recorder } = run
  const { nation } = economy.world
  while (nation.month[0]! + 1 < end) {
    if (hooks.shouldStop?.() === true) throw new StoppedError('stopped')
    applyEvents(run, request, nation.month[0]! + 1)
    runMonth(economy, SOLO_MEMBER)
    if (nation.month[0]! >= request.startMonth) recordMonth(recorder)
    hooks.onMonth?.(nation.month[0]!)
  }
}

function finish(run: Run, request: SimulationRequest): RunResult {
  const { economy, recorder } = run
  const recording = finishRecording(recorder, budgetTable(recorder.budget, economy))
  return {
    mix: request.mix,
    replication: request.replication,
    seed: request.seed,
    stateHash: stateHash(economy.world),
    outcomes: recording.outcomes,
    tables: recording.tables,
  }
}

/** First month in which a policy can matter, as its fields say; the start of the record without one. */
function firstMonth(policy: PolicyInstance, startMonth: number): number {
  const { from } = policy.fields
  return typeof from === 'number' ? Math.max(startMonth, from) : startMonth
}

/** Month until which all requests share one history: the earliest start of any policy. */
function commonEnd(requests: readonly SimulationRequest[]): number {
  let end = requests[0]!.startMonth + requests[0]!.months
  for (const request of requests)
    for (const policy of request.policies) end = Math.min(end, firstMonth(policy, request.startMonth))
  return end
}

/** One run, whole. */
export function simulate(request: SimulationRequest, hooks: SimulationHooks = {}): RunResult {
  const { economy } = openEconomy(request, request.policies)
  const run = openRun(economy, request)
  advance(run, request, request.startMonth + request.months, hooks)
  return finish(run, request)
}

/**
 * Simulates requests of one replication that differ by their policies alone: burn-in and the months before the first
 * policy once, then each request from a copy of that state, to the same bytes as alone.
 */
export function simulateGroup(
  requests: readonly SimulationRequest[],
  onResult: (index: number, result: RunResult) => void,
  hooks: SimulationHooks = {},
): void {
  const first = requests[0]
  if (first === undefined) return
  if (requests.length === 1) {
    onResult(0, simulate(first, hooks))
    return
  }
  const common = openRun(openEconomy(first, []).economy, first)
  advance(common, first, commonEnd(requests), hooks)
  for (const [index, request] of requests.entries()) {
    const run = openRun(forkEconomy(common.economy, request.policies), request)
    copyRecording(common.recorder, run.recorder)
    advance(run, request, request.startMonth + request.months, hooks)
    onResult(index, finish(run, request))
  }
}
