import type { RunResult } from '../base/run.ts'
import { SOLO_MEMBER } from '../engine/member.ts'
import type { Pack } from '../pack/pack.ts'
import { runMonth } from '../phases/month.ts'
import { activatePolicy } from '../policies/active-policy.ts'
import { applyEvents, finish, openRun, type Run, type SimulationRequest } from './one-run.ts'
import { forkEconomy, openEconomy, packOf } from './open-economy.ts'
import { copyRecording, recordMonth } from './recorder.ts'

/** What a run may tell and ask while it works. */
export interface SimulationHooks {
  onMonth?(month: number): void
  shouldStop?(): boolean
}

/** Thrown when the hooks ask a run to stop. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError'
}

/** Simulates until `end`, the month after the last one, recording from the start month on. */
function advance(run: Run, request: SimulationRequest, end: number, hooks: SimulationHooks): void {
  const { economy, recorder } = run
  const { nation } = economy.world
  while (nation.month[0]! + 1 < end) {
    if (hooks.shouldStop?.() === true) throw new StoppedError('stopped')
    applyEvents(economy, run.usual, request, nation.month[0]! + 1)
    runMonth(economy, SOLO_MEMBER)
    if (nation.month[0]! >= request.startMonth) recordMonth(recorder)
    hooks.onMonth?.(nation.month[0]!)
  }
}

/**
 * Month until which all requests share one history: the earliest start of any policy, or the month before that of one
 * that looks at what only its own runs count.
 */
function commonEnd(requests: readonly SimulationRequest[], pack: Pack): number {
  let end = requests[0]!.startMonth + requests[0]!.months
  for (const request of requests)
    for (const policy of request.policies) {
      const { span, declaration } = activatePolicy(policy, pack, request.personsPerAgent)
      const lookBack = declaration.observesPeople === true ? 1 : 0
      end = Math.min(end, Math.max(request.startMonth, span.from) - lookBack)
    }
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
  advance(common, first, commonEnd(requests, packOf(first.packFolder)), hooks)
  for (const [index, request] of requests.entries()) {
    const run = openRun(forkEconomy(common.economy, request.policies), request)
    copyRecording(common.recorder, run.recorder)
    advance(run, request, request.startMonth + request.months, hooks)
    onResult(index, finish(run, request))
  }
}
