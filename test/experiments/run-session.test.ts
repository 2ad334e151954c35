import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createThreadRunner } from '../../src/experiments/thread-runner.ts'
import { openDatabase } from '../../src/results/database.ts'
import { readLock, takeLock } from '../../src/results/lock.ts'
import { checksumResults, readManifest } from '../../src/results/manifest.ts'
import { readRuns } from '../../src/results/read-runs.ts'
import { readStatus, summariseStatus } from '../../src/results/status.ts'
import { runFake } from './session.ts'
import { bench, plan, policy } from './study.ts'

mkdirSync('.cache', { recursive: true })
const scratch = resolve(mkdtempSync('.cache/session-'))
const worker = pathToFileURL(join(scratch, 'fake-worker.js'))
const seven = { replications: { seed: 'test', count: 7, min: 7, max: 7, batch: 7 } }
let folders = 0

function newFolder(): string {
  folders += 1
  return join(scratch, `results-${folders}`)
}

beforeAll(async () => {
  await build({
    entryPoints: ['test/experiments/fake-worker.ts', 'test/experiments/session-child.ts'],
    outdir: scratch,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  })
})

afterAll(() => rmSync(scratch, { recursive: true, force: true }))

function startChild(directory: string, jobs: number, milliseconds: number): ChildProcess {
  const script = join(scratch, 'session-child.js')
  return spawn(process.execPath, [script, directory, worker.href, String(jobs), String(milliseconds)], {
    stdio: 'inherit',
  })
}

function exitOf(child: ChildProcess): Promise<number | string> {
  return new Promise((done) => child.on('exit', (code, signal) => done(code ?? signal ?? '')))
}

test('the same bytes for one and two workers and in this thread', async () => {
  const folderOf = [newFolder(), newFolder(), newFolder()] as const
  const inline = await runFake(plan(seven), folderOf[0])
  const one = await runFake(plan(seven), folderOf[1], await createThreadRunner(worker, 1))
  const two = await runFake(plan(seven), folderOf[2], await createThreadRunner(worker, 2))
  expect(inline).toMatchObject({ planned: 49, runs: 49, failed: 0, stopped: 'no' })
  expect([one.stateHash, two.stateHash]).toEqual([inline.stateHash, inline.stateHash])
  const expected = checksumResults(folderOf[0])
  expect(Object.keys(expected)).toHaveLength(3 * 6 + 3)
  expect(checksumResults(folderOf[1])).toEqual(expected)
  expect(checksumResults(folderOf[2])).toEqual(expected)
  expect(readManifest(folderOf[2])).toMatchObject({ exitCode: 0, checksums: expected, planHash: plan(seven).hash })
})

test('a study that is killed and continued gives the bytes of one that was not', async () => {
  const [whole, killed] = [newFolder(), newFolder()]
  expect(await exitOf(startChild(whole, 2, 1))).toBe(0)
  for (const delay of [500, 1100, 1700]) {
    const child = startChild(killed, 2, 1)
    setTimeout(() => child.kill('SIGKILL'), delay)
    await exitOf(child)
  }
  expect(await exitOf(startChild(killed, 2, 1))).toBe(0)
  expect(checksumResults(killed)).toEqual(checksumResults(whole))
  const starts = readStatus(killed).filter((event) => event.event === 'started')
  expect(starts.length).toBeGreaterThan(1)
})

test('runs stand in data in the order of the plan, twins beside what they repeat', async () => {
  const directory = newFolder()
  await runFake(plan(), directory)
  const database = await openDatabase()
  const runs = await readRuns(database, directory)
  database.close()
  expect(runs.map((run) => [run.mix, run.replication])).toEqual(plan().rows.map((row) => [row.mix, row.replication]))
  const [today, twin] = [runs[0]!, runs[2]!]
  expect(twin).toEqual({ ...today, mix: 'twin' })
  expect(today.parameters).toEqual(plan().rows[0]!.parameters)
  expect(today.outcomes['balanceIndex@after-end']).toBeNull()
})

test('failed runs are listed, the others kept, and a later session tries them again', async () => {
  const faulty = { policies: { ...bench().policies, people: policy('people', { fault: 'replication-2' }) } }
  const directory = newFolder()
  const report = await runFake(plan(faulty), directory, undefined, { maxFailures: 1 })
  expect(report).toMatchObject({ planned: 21, runs: 20, failed: 1 })
  const failures = readFileSync(join(directory, 'failures.ndjson'), 'utf8').trim().split('\n')
  expect(failures.map((line) => JSON.parse(line))).toMatchObject([
    { mix: 'people', replication: 2, type: 'RangeError', message: 'a planted fault', exitCode: 1 },
  ])
  expect(summariseStatus(readStatus(directory), false, new Date())).toMatchObject({ planned: 21, done: 20, failed: 1 })
  const again = await runFake(plan(faulty), directory, undefined, { maxFailures: 1 })
  expect(again).toMatchObject({ runs: 20, failed: 1 })
})

test('more failures than allowed end the study with exit code 4', async () => {
  const faulty = { policies: { ...bench().policies, people: policy('people', { fault: 'replication-2' }) } }
  const directory = newFolder()
  await expect(runFake(plan(faulty), directory)).rejects.toMatchObject({ exitCode: 4 })
  expect(readManifest(directory).exitCode).toBe(4)
  expect(readLock(directory)).toBeNull()
})

test('broken books end the study with exit code 5, whatever failures are allowed', async () => {
  const faulty = { policies: { ...bench().policies, people: policy('people', { fault: 'books' }) } }
  await expect(runFake(plan(faulty), newFolder(), undefined, { maxFailures: 99 })).rejects.toMatchObject({
    exitCode: 5,
  })
})

test('a worker that dies fails its runs and no others', async () => {
  const faulty = {
    mixes: bench().mixes.slice(0, 2),
    placebos: [],
    policies: { ...bench().policies, people: policy('people', { fault: 'exit' }) },
  }
  const directory = newFolder()
  const report = await runFake(plan(faulty), directory, await createThreadRunner(worker, 1), { maxFailures: 99 })
  expect(report.stopped).toBe('no')
  expect(report.failed).toBeGreaterThanOrEqual(3)
})

test('a limit of time leaves whole replications: a prefix of the longer study', async () => {
  const directory = newFolder()
  let asked = 0
  const outOfTime = () => {
    asked += 1
    return asked > 1
  }
  const report = await runFake(plan(), directory, undefined, { outOfTime })
  expect(report).toMatchObject({ runs: 14, failed: 0, stopped: 'out-of-time' })
  const whole = await runFake(plan(), directory)
  expect(whole).toMatchObject({ runs: 21, stopped: 'no' })
  const other = newFolder()
  await runFake(plan(), other)
  expect(checksumResults(directory)).toEqual(checksumResults(other))
})

test('an interruption stops the study, keeps whole parts and says so in the manifest', async () => {
  const directory = newFolder()
  const interrupt = new AbortController()
  const runner = await createThreadRunner(worker, 2)
  const slow = plan({ ...seven, world: { set: { 'test.millisecondsPerMonth': 5 }, events: [], packEvents: [] } })
  const report = await runFake(slow, directory, runner, {
    signal: interrupt.signal,
    progress: ({ done }) => done > 35 && interrupt.abort(),
  })
  expect(report.stopped).toBe('interrupted')
  expect(report.runs).toBe(21)
  expect(readManifest(directory).exitCode).toBe(130)
})

test('a folder has one writer; a dead writer leaves no claim', async () => {
  const directory = newFolder()
  mkdirSync(directory)
  const release = takeLock(directory)
  expect(readLock(directory)?.pid).toBe(process.pid)
  await expect(runFake(plan(), directory)).rejects.toMatchObject({ exitCode: 2 })
  release()
  writeFileSync(
    join(directory, 'lock'),
    JSON.stringify({ pid: 2 ** 22 + 1, since: '', boot: null, processStart: null }),
  )
  expect(readLock(directory)).toBeNull()
  takeLock(directory)()
})

test('a study stops at the batch in which its half-widths are reached, wherever it was cut before', async () => {
  const halfWidth = { balance: 1e-6 }
  const sequential = { replications: { seed: 'test', count: 2, min: 2, max: 8, batch: 2, stopWhen: { halfWidth } } }
  const outcomes = [{ name: 'balance', indicator: 'balanceIndex', windows: ['years-1-1'] }]
  const sharp = plan({ ...sequential, outcomes })
  const directory = newFolder()
  expect(await runFake(sharp, directory)).toMatchObject({ planned: 14, runs: 14, precise: true })
  expect(await runFake(sharp, directory)).toMatchObject({ planned: 14, runs: 14, precise: true })
  const noisy = { people: policy('people', { effect: 0.8, noise: 1 }), gear: policy('gear') }
  const blurred = await runFake(plan({ ...sequential, outcomes, policies: noisy }), newFolder())
  expect(blurred).toMatchObject({ planned: 56, runs: 56, precise: false })
})
