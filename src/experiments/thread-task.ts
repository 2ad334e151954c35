import type { MessagePort } from 'node:worker_threads'
import type { WindowedRequest } from './build-plan.ts'
import { runTask, type SimulateGroup, type TaskMessage } from './run-task.ts'
import { listTransferables } from './transferables.ts'

/** What a worker thread is sent. */
export interface ThreadTask {
  readonly requests: readonly WindowedRequest[]
  readonly port: MessagePort
  /** Word 0: stop; word 1: months simulated by all workers. */
  readonly control: Int32Array
}

/** Carries out a task in a worker thread. */
export async function runThreadTask(task: ThreadTask, simulateGroup: SimulateGroup): Promise<void> {
  const { requests, port, control } = task
  const hooks = {
    onMonth: () => {
      Atomics.add(control, 1, 1)
    },
    shouldStop: () => Atomics.load(control, 0) !== 0,
  }
  const report = (message: TaskMessage) => {
    port.postMessage(message, 'result' in message ? listTransferables(message.result) : [])
  }
  try {
    await runTask(requests, simulateGroup, report, hooks)
  } finally {
    port.postMessage('end')
    port.close()
  }
}
