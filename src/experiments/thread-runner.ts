import { MessageChannel } from 'node:worker_threads'
import type { TaskMessage } from './run-task.ts'
import type { TaskRunner } from './task-runner.ts'
import type { ThreadTask } from './thread-task.ts'

/**
 * A runner over `jobs` worker threads; `entry` is the bundled `workers/run.js`. Each task has a port of its own, over
 * which results arrive as soon as they are ready, their arrays moved and not copied.
 */
export async function createThreadRunner(entry: URL, jobs: number): Promise<TaskRunner> {
  const { Piscina } = await import('piscina')
  const control = new Int32Array(new SharedArrayBuffer(8))
  const pool = new Piscina({
    filename: entry.href,
    minThreads: jobs,
    maxThreads: jobs,
    concurrentTasksPerWorker: 1,
    recordTiming: false,
  })
  return {
    jobs,
    async run(requests, report) {
      const { port1, port2 } = new MessageChannel()
      const arrived = new Promise<void>((resolve) => {
        port1.on('message', (message: TaskMessage | 'end') => {
          if (message === 'end') resolve()
          else report(message)
        })
        port1.on('close', resolve)
      })
      const task: ThreadTask = { requests, port: port2, control }
      try {
        await pool.run(task, { transferList: [port2] })
        await arrived
      } finally {
        port1.close()
      }
    },
    monthsDone: () => Atomics.load(control, 1),
    stop() {
      Atomics.store(control, 0, 1)
    },
    async close() {
      await pool.destroy()
    },
  }
}
