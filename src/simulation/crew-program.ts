import type { RunResult } from '../base/run.ts'
import type { TypedArray } from '../engine/allocate.ts'
import type { CrewProgram } from '../engine/join-crew.ts'
import type { Member } from '../engine/member.ts'
import { createEconomy, type Economy } from '../phases/economy.ts'
import { runMonth } from '../phases/month.ts'
import { deriveRunKey } from '../random/run-key.ts'
import type { ColumnArray } from '../world/columns.ts'
import type { Shape } from '../world/shape.ts'
import { createWorld } from '../world/world.ts'
import { applyEvents, finish, openRun, type Run, type SimulationRequest } from './one-run.ts'
import { packOfRun } from './open-economy.ts'
import { recordMonth } from './recorder.ts'

/** What the members of a crew share: one run, every column and scratch array of its economy, and when to stop. */
export interface CrewRun {
  readonly request: SimulationRequest
  readonly shape: Shape
  readonly parameters: Readonly<Record<string, number>>
  readonly arrays: ReadonlyMap<string, TypedArray>
  /** Word STOP_ASKED is set by the coordinator; member 0 repeats it in STOP_AGREED, which all members obey. */
  readonly control: Int32Array
}

export const STOP_ASKED = 0
export const STOP_AGREED = 1

/** The economy of a run as one member of its crew sees it: its own objects over shared memory. */
export function joinEconomy(member: Member, order: CrewRun): Economy {
  const { request, shape, parameters, arrays } = order
  const pack = packOfRun(request)
  const runKey = deriveRunKey(request.seed, request.replication)
  const columns = arrays as ReadonlyMap<string, ColumnArray>
  const world = createWorld(shape, pack, { ...parameters }, runKey, columns)
  return createEconomy(world, member.count, arrays, request.policies)
}

/** Whether all members stop before this month: what member 0 read, so that none goes on alone. */
function agreeToStop(member: Member, control: Int32Array): boolean {
  if (member.index === 0) Atomics.store(control, STOP_AGREED, Atomics.load(control, STOP_ASKED))
  member.sync()
  return Atomics.load(control, STOP_AGREED) !== 0
}

/**
 * Simulates all months of a run as one member of a crew; member 0 also records them, tells of each and gives the result.
 * `eachMonth` sees the economy on member 0 while the others wait.
 */
export function runAsMember(
  member: Member,
  order: CrewRun,
  eachMonth: (month: number, economy: Economy) => void,
): RunResult | null {
  const { request, control } = order
  const economy = joinEconomy(member, order)
  const usual = { ...economy.world.parameters }
  const run: Run | null = member.index === 0 ? openRun(economy, request) : null
  for (let month = request.startMonth - request.burnInMonths; month < request.startMonth + request.months; month++) {
    if (agreeToStop(member, control)) return null
    applyEvents(economy, usual, request, month)
    runMonth(economy, member)
    if (run === null) continue
    if (month >= request.startMonth) recordMonth(run.recorder)
    eachMonth(month, economy)
  }
  return run === null ? null : finish(run, request)
}

/** What a thread of a crew runs when a study asks for several threads a run; posts each month that is done. */
export const crewProgram: CrewProgram<CrewRun, RunResult | null> = (member, order, post) =>
  runAsMember(member, order, (month) => post(month))
