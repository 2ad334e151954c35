// A worker thread of `regio validate`: simulates runs without policy and posts what each measures.
import { runThreadTask, type ThreadTask } from '../src/experiments/thread-task.ts'
import { validateGroup } from '../src/validation/run-validation.ts'

export default (task: ThreadTask) => runThreadTask(task, validateGroup)
