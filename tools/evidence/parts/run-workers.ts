import { Worker } from 'node:worker_threads'

/** Runs tasks over `jobs` threads, each a fresh worker of a bundled script that posts one result; results in order. */
export async function runWorkers<Result>(script: URL, tasks: readonly object[], jobs: number): Promise<Result[]> {
  const results: Result[] = []
  let next = 0
  let done = 0
  const lane = async () => {
    while (next < tasks.length) {
      const index = next++
      results[index] = await runOne<Result>(script, tasks[index]!)
      done += 1
      process.stderr.write(`${done} of ${tasks.length}\n`)
    }
  }
  await Promise.all(Array.from({ length: Math.min(jobs, tasks.length) }, lane))
  return results
}

function runOne<Result>(script: URL, task: object): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: task })
    worker.once('message', (result: Result) => resolve(result))
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`worker ended with ${code} before it had a result`)))
  })
}
