import { parentPort, workerData } from 'node:worker_threads'
import type { NoPolicyTask } from '../parts/no-policy.ts'
import { countResearch } from '../parts/research-counts.ts'

parentPort!.postMessage(countResearch(workerData as NoPolicyTask))
