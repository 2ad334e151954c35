import { parentPort, workerData } from 'node:worker_threads'
import type { PolicyInstance } from '../../../src/base/run.ts'
import { simulateGroup } from '../../../src/simulation/simulate.ts'
import { type NoPolicyTask, noPolicyRequest } from '../parts/no-policy.ts'

const { task, policy } = workerData as { task: NoPolicyTask; policy: PolicyInstance }
const request = noPolicyRequest(task)
const outcomes: Record<string, number | null>[] = []
simulateGroup([request, { ...request, mix: 'policy', policies: [policy] }], (index, result) => {
  outcomes[index] = { ...result.outcomes }
})
parentPort!.postMessage(outcomes)
