import type { RunResult } from '../base/run.ts'
import type { PlanRow } from '../results/plan-row.ts'
import type { Fault } from './run-task.ts'

/** What became of a planned run. */
export type RunOutcome = { readonly result: RunResult } | { readonly fault: Fault }

/** Holds outcomes that came early and releases them in plan order; runs of equal mixes take the one that was made. */
export interface OrderedResults {
  put(row: number, outcome: RunOutcome): void
  /** The next planned run with its outcome, or null while it is not there. */
  take(): { readonly row: PlanRow; readonly outcome: RunOutcome } | null
  /** Outcomes that wait for earlier ones. */
  waiting(): number
  /** Planned runs not yet released. */
  left(): number
}

/** Makes the queue for the rows still to do, in plan order. */
export function createOrderedResults(rows: readonly PlanRow[]): OrderedResults {
  const early = new Map<number, RunOutcome>()
  const shared = new Map<string, RunOutcome>()
  const sharers = new Set(rows.filter((row) => row.sameAs !== null).map((row) => row.contentHash))
  let replication = 0
  let next = 0
  return {
    put(row, outcome) {
      early.set(row, outcome)
    },
    take() {
      const row = rows[next]
      if (!row) return null
      if (row.replication !== replication) shared.clear()
      replication = row.replication
      const outcome = row.sameAs === null ? early.get(row.row) : shared.get(row.contentHash)
      if (!outcome) return null
      early.delete(row.row)
      if (sharers.has(row.contentHash)) shared.set(row.contentHash, outcome)
      next += 1
      return { row, outcome }
    },
    waiting: () => early.size,
    left: () => rows.length - next,
  }
}
