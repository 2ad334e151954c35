import type { SimulationRequest } from '../../simulation/one-run.ts'
import { StoppedError } from '../../simulation/simulate.ts'
import { describeFault, type Fault } from '../run-task.ts'
import { evaluateReplication, type ReplicationEvaluation } from './evaluate-replication.ts'

/** What a worker thread is sent. */
export interface EvaluationTask {
  readonly request: SimulationRequest
  readonly twins: number
  /** Word 0: stop; word 1: months simulated by all workers. */
  readonly control: Int32Array
}

/** What comes of it. */
export type EvaluationOutcome =
  | { readonly result: ReplicationEvaluation }
  | { readonly fault: Fault }
  | { readonly stopped: true }

/** Evaluates one replication; faults come back as data. */
export function runEvaluationTask({ request, twins, control }: EvaluationTask): EvaluationOutcome {
  try {
    const result = evaluateReplication(request, twins, {
      onMonth: () => {
        Atomics.add(control, 1, 1)
      },
      shouldStop: () => Atomics.load(control, 0) !== 0,
    })
    return { result }
  } catch (error) {
    return error instanceof StoppedError ? { stopped: true } : { fault: describeFault(error) }
  }
}
