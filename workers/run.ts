// A worker thread of a study: simulates tasks and posts each result over the task's own port.
import { runThreadTask, type ThreadTask } from '../src/experiments/thread-task.ts'
import { simulateGroup } from '../src/simulation/simulate.ts'

export default function run(task: ThreadTask): void {
  runThreadTask(task, simulateGroup)
}
