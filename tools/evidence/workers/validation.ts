import { parentPort, workerData } from 'node:worker_threads'
import { validateGroup } from '../../../src/validation/run-validation.ts'
import { type NoPolicyTask, noPolicyRequest } from '../parts/no-policy.ts'

validateGroup(
  [noPolicyRequest(workerData as NoPolicyTask)],
  (_, result) => parentPort!.postMessage(result.outcomes),
  {},
)
