// A worker thread of an evaluation: simulates a replication with its twins and returns what support did.
import { type EvaluationTask, runEvaluationTask } from '../src/experiments/evaluation/evaluation-task.ts'

export default (task: EvaluationTask) => runEvaluationTask(task)
