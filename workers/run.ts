// A worker thread of a study: simulates tasks and posts each result over the task's own port.
import { runThreadTask, type ThreadTask } from '../src/experiments/thread-task.ts'
import { simulateGroup } from '../src/simulation/simulate.ts'
import { simulateGroupByCrews } from '../src/simulation/simulate-crew.ts'

const crewEntry = new URL('./simulate-crew.js', import.meta.url)

export default function run(task: ThreadTask): Promise<void> {
  return runThreadTask(task, (requests, onResult, hooks) =>
    (requests[0]?.threads ?? 1) > 1
      ? simulateGroupByCrews(crewEntry, requests, onResult, hooks)
      : simulateGroup(requests, onResult, hooks),
  )
}
