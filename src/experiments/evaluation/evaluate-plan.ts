import type { SimulationRequest } from '../../simulation/one-run.ts'
import type { Fault } from '../run-task.ts'
import type { ReplicationEvaluation } from './evaluate-replication.ts'
import type { EvaluationOutcome, EvaluationTask } from './evaluation-task.ts'

/** How replications are evaluated and what is told meanwhile. */
export interface EvaluationOptions {
  /** The bundled `workers/evaluate.js`. */
  readonly entry: URL
  readonly jobs: number
  readonly twins: number
  readonly signal: AbortSignal
  /** Called as results come in, in any order. */
  onResult(result: ReplicationEvaluation): void
  /** Takes the counter of simulated months before the first run. */
  watch(monthsDone: () => number): void
}

/** The first fault of an evaluation; null where all went well or it was stopped. */
export type EvaluationFault = { readonly replication: number; readonly fault: Fault } | null

/** Evaluates replications over worker threads; a fault or an abort ends those under way at their next month. */
export async function evaluatePlan(
  requests: readonly SimulationRequest[],
  options: EvaluationOptions,
): Promise<EvaluationFault> {
  const { Piscina } = await import('piscina')
  const { entry, jobs, twins, signal } = options
  const control = new Int32Array(new SharedArrayBuffer(8))
  options.watch(() => Atomics.load(control, 1))
  const pool = new Piscina({
    filename: entry.href,
    minThreads: jobs,
    maxThreads: jobs,
    concurrentTasksPerWorker: 1,
    recordTiming: false,
  })
  const stop = () => {
    Atomics.store(control, 0, 1)
  }
  signal.addEventListener('abort', stop)
  if (signal.aborted) stop()
  let broken: EvaluationFault = null
  const evaluateOne = async (request: SimulationRequest) => {
    const task: EvaluationTask = { request, twins, control }
    const outcome: EvaluationOutcome = await pool.run(task)
    if ('result' in outcome) options.onResult(outcome.result)
    else if ('fault' in outcome) {
      broken ??= { replication: request.replication, fault: outcome.fault }
      stop()
    }
  }
  try {
    await Promise.all(requests.map(evaluateOne))
    return broken
  } finally {
    signal.removeEventListener('abort', stop)
    await pool.destroy()
  }
}
