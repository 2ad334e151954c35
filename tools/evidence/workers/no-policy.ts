import { parentPort, workerData } from 'node:worker_threads'
import { type NoPolicyTask, runNoPolicy } from '../parts/no-policy.ts'

parentPort!.postMessage(runNoPolicy(workerData as NoPolicyTask))
