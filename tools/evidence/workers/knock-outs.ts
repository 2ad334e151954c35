import { parentPort, workerData } from 'node:worker_threads'
import { type KnockOutTask, runKnockOuts } from '../parts/knock-out-run.ts'

parentPort!.postMessage(runKnockOuts(workerData as KnockOutTask))
