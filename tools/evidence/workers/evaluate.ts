import { parentPort, workerData } from 'node:worker_threads'
import { evaluateReplication } from '../../../src/experiments/evaluation/evaluate-replication.ts'
import type { EvaluationTask } from '../../../src/experiments/evaluation/evaluation-task.ts'

const { request, twins } = workerData as EvaluationTask
parentPort!.postMessage(evaluateReplication(request, twins))
