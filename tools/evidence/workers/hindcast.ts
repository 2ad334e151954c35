import { parentPort, workerData } from 'node:worker_threads'
import type { RunRequest } from '../../../src/base/run.ts'
import { simulateYears } from '../parts/regional-years.ts'

parentPort!.postMessage(simulateYears(workerData as RunRequest))
