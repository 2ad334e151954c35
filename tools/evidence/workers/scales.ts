import { parentPort, workerData } from 'node:worker_threads'
import type { WindowedRequest } from '../../../src/experiments/build-plan.ts'
import { simulateGroup } from '../../../src/simulation/simulate.ts'

const { requests } = workerData as { requests: readonly WindowedRequest[] }
const outcomes: Readonly<Record<string, number | null>>[] = []
simulateGroup(requests, (index, result) => {
  outcomes[index] = { ...result.outcomes }
})
parentPort!.postMessage(outcomes)
