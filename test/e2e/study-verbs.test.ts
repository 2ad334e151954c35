import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../src/results/database.ts'
import { checksumResults, readManifest } from '../../src/results/manifest.ts'
import { BENCH, buildTestCommand, collect, SCENARIO, type TestCommand } from './command.ts'

let regio: TestCommand

beforeAll(async () => {
  regio = await buildTestCommand()
  regio.write('bench.yaml', BENCH)
  regio.write('baseline.yaml', SCENARIO)
  expect(await regio.run('bench', 'bench.yaml', '-o', 'out', '-j', '2')).toMatchObject({ code: 0 })
})

afterAll(() => rmSync(regio.folder, { recursive: true, force: true }))

const inside = (...names: string[]) => join(regio.folder, ...names)

test('a bench prints its verdicts to stdout, messages to stderr, and leaves what it promises', async () => {
  const printed = await regio.run('bench', 'bench.yaml', '-o', 'fresh')
  expect(printed).toMatchObject({ code: 0 })
  const [verdicts] = printed.stdout.split('Money, ')
  const rows = verdicts!.split('\n').filter((line) => /^ *(people|grid:none|cash-transfer|cash-lagging) /.test(line))
  expect(rows.map((row) => row.trim().split(/\s+/)[0])).toEqual([
    'people',
    'grid:none',
    'cash-transfer',
    'cash-lagging',
  ])
  expect(printed.stdout).toContain('Wrote fresh/report.html')
  expect(printed.stderr).toContain('36/36 runs')
  const names = ['data', 'failures.ndjson', 'manifest.json', 'plan.parquet', 'report.html', 'results.sql']
  expect(readdirSync(inside('fresh')).sort()).toEqual([...names, 'scenario.resolved.yaml', 'status.ndjson', 'summary'])
  expect(readdirSync(inside('fresh', 'summary'))).toEqual(
    expect.arrayContaining(['effects.csv', 'verdicts.csv', 'frontier.csv', 'interactions.csv', 'precision.csv']),
  )
})

test('the last line of --json is an object with what scripts need', async () => {
  const { stdout, code } = await regio.run('run', 'baseline.yaml', '-o', 'json', '--json', '-q')
  const found = JSON.parse(stdout.trim().split('\n').at(-1)!)
  expect(code).toBe(0)
  expect(found).toMatchObject({ directory: 'json', runs: 3, failed: 0, report: 'json/report.html' })
  expect(found.stateHash).toMatch(/^[0-9a-f]{16}$/)
  expect(found.outcomes).toMatchObject([{ mix: 'baseline', outcome: 'balance', window: 'years-3-5', replications: 3 }])
})

test('any number of workers gives the same bytes, and so does the resolved file alone', async () => {
  await regio.run('bench', 'bench.yaml', '-o', 'one', '-j', '1', '--progress', 'none')
  await regio.run('bench', 'out/scenario.resolved.yaml', '-o', 'alone', '-j', '2')
  const expected = checksumResults(inside('out'))
  expect(checksumResults(inside('one'))).toEqual(expected)
  expect(checksumResults(inside('alone'))).toEqual(expected)
  expect(readManifest(inside('alone')).planHash).toBe(readManifest(inside('out')).planHash)
})

test('a result is named by time, id and plan, under results/', async () => {
  await regio.run('run', 'baseline.yaml')
  const [name] = readdirSync(inside('results'))
  expect(name).toMatch(/^\d{8}T\d{6}Z-baseline-[0-9a-f]{6}$/)
  expect(name!.slice(-6)).toBe(readManifest(inside('results', name!)).planHash.slice(0, 6))
})

test('an earlier result is overwritten with --force alone, and nothing but a result ever', async () => {
  await regio.run('run', 'baseline.yaml', '-o', 'twice')
  const refused = await regio.run('run', 'baseline.yaml', '-o', 'twice')
  expect(refused).toMatchObject({ code: 2, stdout: '' })
  expect(refused.stderr).toContain('--force')
  expect(await regio.run('run', 'baseline.yaml', '-o', 'twice', '-f', '-q')).toMatchObject({ code: 0, stdout: '' })
  mkdirSync(inside('photos', 'summer'), { recursive: true })
  expect(await regio.run('run', 'baseline.yaml', '-o', 'photos', '--force')).toMatchObject({ code: 2 })
  expect(existsSync(inside('photos', 'summer'))).toBe(true)
})

test('Ctrl-C ends with 130 and the line to continue; continuing gives the bytes of an uninterrupted study', async () => {
  regio.write('slow.yaml', BENCH.replace('seed: "e2e", count: 4', 'seed: "slow", count: 8'))
  await regio.run('bench', 'slow.yaml', '-o', 'whole', '-j', '2')
  const child = regio.start('bench', 'slow.yaml', '-o', 'cut', '-j', '2', '--progress', 'ndjson')
  let asked = false
  child.stderr!.on('data', (text) => {
    if (!asked && /"done":[1-9]/.test(String(text))) asked = child.kill('SIGINT')
  })
  const printed = await collect(child)
  expect(printed).toMatchObject({ code: 130, stdout: '' })
  expect(printed.stderr).toContain('regio resume cut')
  expect(await regio.run('resume', 'cut')).toMatchObject({ code: 0 })
  expect(checksumResults(inside('cut'))).toEqual(checksumResults(inside('whole')))
})

test('a result whose scenario, pack or program changed is not continued', async () => {
  await regio.run('run', 'baseline.yaml', '-o', 'changed', '-q')
  const file = inside('changed', 'scenario.resolved.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('months: 72', 'months: 71'))
  const printed = await regio.run('resume', 'changed')
  expect(printed).toMatchObject({ code: 2, stdout: '' })
  expect(printed.stderr).toContain('changed since this result was begun')
})

test('status tells how far a result is', async () => {
  const { stdout } = await regio.run('status', 'out', '--json')
  expect(JSON.parse(stdout)).toEqual({ planned: 36, done: 36, failed: 0, running: 0, etaSeconds: 0 })
})

test('replay reruns a run by row or by name and checks it', async () => {
  const byName = JSON.parse((await regio.run('replay', 'out', 'people/2', '--json')).stdout)
  const byRow = JSON.parse((await regio.run('replay', 'out', String(byName.row), '--json')).stdout)
  expect(byName).toMatchObject({ run: 'people/2', same: true })
  expect(byRow).toEqual(byName)
  expect(await regio.run('replay', 'out', 'nobody/2')).toMatchObject({ code: 2, stdout: '' })
})

test('a plan is printed without running anything', async () => {
  const before = readdirSync(regio.folder)
  const printed = await regio.run('plan', 'bench.yaml', '--json')
  expect(JSON.parse(printed.stdout)).toMatchObject({ runs: 36, distinctRuns: 28, replications: 4 })
  expect((await regio.run('bench', 'bench.yaml', '--dry-run', '--json')).stdout).toBe(printed.stdout)
  const fewer = JSON.parse(
    (await regio.run('bench', 'bench.yaml', '-n', '--mix', 'people', '--reps', '2', '--json')).stdout,
  )
  expect(fewer).toMatchObject({ replications: 2, runs: 10 })
  expect(readdirSync(regio.folder)).toEqual(before)
})

test('the views of results.sql answer in the folder, and an exported database anywhere', async () => {
  const count = 'SELECT count(*) AS n FROM runs'
  const sql = readFileSync(inside('out', 'results.sql'), 'utf8')
  const back = process.cwd()
  process.chdir(inside('out'))
  try {
    const database = await openDatabase()
    await database.run(sql)
    expect(await database.query(count)).toEqual([{ n: 36n }])
    expect(await database.query('SELECT DISTINCT role FROM summary_effects ORDER BY 1')).toEqual([
      { role: 'mix' },
      { role: 'placebo' },
    ])
    database.close()
  } finally {
    process.chdir(back)
  }
  expect(await regio.run('export', 'out', '--duckdb', '-o', 'exported')).toMatchObject({ code: 0 })
  const exported = await openDatabase(inside('exported', 'results.duckdb'))
  expect(await exported.query(count)).toEqual([{ n: 36n }])
  exported.close()
  const csv = await regio.run('export', 'out', '-o', 'exported')
  expect(csv.stdout).toContain('exported/accounts.csv')
})

test('comparing results says when their seeds are not paired', async () => {
  await regio.run('run', 'baseline.yaml', '-o', 'seeded', '--seed', 'other', '-q')
  await regio.run('run', 'baseline.yaml', '-o', 'paired', '-q')
  const paired = await regio.run('compare', 'out', 'paired', '--json')
  expect(JSON.parse(paired.stdout)).toMatchObject({ paired: true })
  const unpaired = await regio.run('compare', 'out', 'seeded', '--json')
  expect(JSON.parse(unpaired.stdout)).toMatchObject({ paired: false })
  expect(unpaired.stderr).toContain('not paired')
})

test('wrong flags and files are refused before anything is written', async () => {
  for (const words of [
    ['run', 'bench.yaml'],
    ['bench', 'baseline.yaml'],
    ['bench', 'bench.yaml', '--mix', 'peple'],
    ['bench', 'bench.yaml', '-j', '0'],
    ['bench', 'bench.yaml', '--time-budget', 'soon'],
    ['bench', 'bench.yaml', '--max-failures', 'some'],
    ['compare', 'out'],
  ]) {
    expect(await regio.run(...words), words.join(' ')).toMatchObject({ code: 2, stdout: '' })
  }
  expect(await regio.run('resume', 'nowhere')).toMatchObject({ code: 3, stdout: '' })
  expect(await regio.run('run', 'nowhere.yaml')).toMatchObject({ code: 3, stdout: '' })
})
