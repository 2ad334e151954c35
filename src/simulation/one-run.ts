import type { RunResult } from '../base/run.ts'
import type { Economy } from '../phases/economy.ts'
import { stateHash } from '../world/state-hash.ts'
import { createRecorder, finishRecording, type RecordedRequest, type Recorder } from './recorder.ts'
import { budgetTable } from './recorder-budget.ts'

/** Parameter values that hold for some months of a world. */
export interface WorldEvent {
  readonly from: number
  readonly to: number
  readonly set: Readonly<Record<string, number>>
}

export type SimulationRequest = RecordedRequest & { readonly events?: readonly WorldEvent[] }

/** One run under way. */
export interface Run {
  readonly economy: Economy
  readonly recorder: Recorder
  /** Parameter values outside of all events. */
  readonly usual: Readonly<Record<string, number>>
}

/** A run that has simulated nothing yet. */
export function openRun(economy: Economy, request: SimulationRequest): Run {
  return { economy, recorder: createRecorder(economy, request), usual: { ...economy.world.parameters } }
}

/** Gives the parameters of an economy the values that they have in a month; `usual` are those outside of all events. */
export function applyEvents(economy: Economy, usual: Run['usual'], request: SimulationRequest, month: number): void {
  if (request.events === undefined || request.events.length === 0) return
  const values = economy.world.parameters as Record<string, number>
  Object.assign(values, usual)
  for (const event of request.events) if (month >= event.from && month <= event.to) Object.assign(values, event.set)
}

/** What a run that has simulated all its months hands over. */
export function finish(run: Run, request: SimulationRequest): RunResult {
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
