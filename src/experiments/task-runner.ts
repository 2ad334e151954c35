import type { WindowedRequest } from './build-plan.ts'
import { runTask, type SimulateGroup, type TaskMessage } from './run-task.ts'

/** Whatever carries out tasks: worker threads, or this thread in tests and replays. */
export interface TaskRunner {
  readonly jobs: number
  /** Resolves when every request was reported, or sooner after `stop`. Rejects when the worker died. */
  run(requests: readonly WindowedRequest[], report: (message: TaskMessage) => void): Promise<void>
  /** Months simulated so far, all workers. */
  monthsDone(): number
  /** Asks running tasks to end at their next month. */
  stop(): void
  close(): Promise<void>
}

/** A runner in this thread, one task after the other. */
export function createInlineRunner(simulateGroup: SimulateGroup): TaskRunner {
  let months = 0
  let stopped = false
  let turn = Promise.resolve()
  return {
    jobs: 1,
    run(requests, report) {
      turn = turn.then(async () => {
        if (!stopped) {
          const hooks = {
            onMonth: () => {
              months += 1
            },
            shouldStop: () => stopped,
          }
          await runTask(requests, simulateGroup, report, hooks)
        }
      })
      return turn
    },
    monthsDone: () => months,
    stop() {
      stopped = true
    },
    async close() {},
  }
}
