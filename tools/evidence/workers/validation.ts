import { parentPort, workerData } from 'node:worker_threads'
import { validateGroup } from '../../../src/validation/run-validation.ts'
import { type NoPolicyTask, noPolicyRequest } from '../parts/no-policy.ts'

const { startMonth, ...task } = workerData as NoPolicyTask & { readonly startMonth: number }
validateGroup([{ ...noPolicyRequest(task), startMonth }], (_, result) => parentPort!.postMessage(result.outcomes), {})
