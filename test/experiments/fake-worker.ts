import { runThreadTask, type ThreadTask } from '../../src/experiments/thread-task.ts'
import { fakeSimulateGroup } from './fake-simulate.ts'

export default (task: ThreadTask) => runThreadTask(task, fakeSimulateGroup)
