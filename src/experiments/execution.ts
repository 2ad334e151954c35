import { RegioError } from '../base/errors.ts'
import { EXIT_CODES } from '../base/exit-codes.ts'
import type { RunResult } from '../base/run.ts'
import type { PlanRow } from '../results/plan-row.ts'
import type { Fault } from './run-task.ts'

/** When to stop early. */
export interface ExecutionLimits {
  /** Runs that may fail before the study stops. */
  readonly maxFailures: number
  /** Whether the time given is used up; asked before each replication but the first. */
  outOfTime(): boolean
  /** Aborted on Ctrl-C. */
  readonly signal: AbortSignal
}

/** Where results go; calls come in plan order, one at a time. */
export interface ExecutionSinks {
  add(row: PlanRow, result: RunResult): void
  fail(row: PlanRow, fault: Fault): void
  finishPart(part: number, rows: number, failed: number): Promise<void>
  /** Called as runs come in; `done` includes those that wait for earlier ones. */
  progress(done: number, failed: number): void
}

/** How far an execution came. */
export interface ExecutionReport {
  readonly done: number
  readonly failed: number
  readonly stopped: 'no' | 'interrupted' | 'out-of-time'
}

/** The books of one run broke; nothing else of the study is believed. */
export class BooksBrokenInRun extends RegioError {
  constructor(row: PlanRow, message: string) {
    super(`${row.mix}/${row.replication}: ${message}`, EXIT_CODES.brokenBook)
  }
}
