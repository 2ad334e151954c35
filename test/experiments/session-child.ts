import { createThreadRunner } from '../../src/experiments/thread-runner.ts'
import { runFake } from './session.ts'
import { plan } from './study.ts'

const [directory, worker, jobs, milliseconds] = process.argv.slice(2)
const world = { set: { 'test.millisecondsPerMonth': Number(milliseconds) }, events: [], packEvents: [] }
const runner = await createThreadRunner(new URL(worker!), Number(jobs))
await runFake(plan({ world, replications: { seed: 'test', count: 7, min: 7, max: 7, batch: 7 } }), directory!, runner)
