import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestCommand, SCENARIO, type TestCommand } from './command.ts'

let regio: TestCommand

beforeAll(async () => {
  regio = await buildTestCommand('workers/run.ts')
  const short = SCENARIO.replace('months: 72, burnInMonths: 6', 'months: 36, burnInMonths: 12')
    .replace('personsPerAgent: 5000', 'personsPerAgent: 200')
    .replace('windows: [years-3-5]', 'windows: [year-1]')
    .replace('count: 3', 'count: 2')
  const grants = '\npolicies:\n  people: { use: workforce-rd, from: 2017-01, budgetBnKrwPerYear: 100 }\n'
  regio.write('run.yaml', short.replace('\noutcomes:', `${grants}outcomes:`))
  expect(await regio.run('run', 'run.yaml', '-o', 'out', '-j', '2')).toMatchObject({ code: 0 })
})

afterAll(() => rmSync(regio.folder, { recursive: true, force: true }))

const inside = (...names: string[]) => join(regio.folder, ...names)
const evaluate = (...words: string[]) => regio.run('evaluate', 'out', '--twins', '2', ...words)

test('an evaluation prints a line per outcome and estimator, and writes its tables', async () => {
  const printed = await evaluate('-j', '2')
  expect(printed, printed.stderr).toMatchObject({ code: 0 })
  expect(printed.stderr).toContain('2/2 runs')
  const lines = printed.stdout
    .split('\n')
    .filter((line) => /^(sales|staff|productivity) +(naive|matched|true) /.test(line))
  expect(lines).toHaveLength(9)
  expect(printed.stdout).toContain('Wrote out/evaluation')
  const names = ['displacement', 'estimates', 'estimates-by-replication', 'event-study', 'panel']
  expect(readdirSync(inside('out', 'evaluation'))).toEqual(
    expect.arrayContaining([...names.map((name) => `${name}.csv`), 'replications']),
  )
  expect(readFileSync(inside('out', 'evaluation', 'estimates.csv'), 'utf8').split('\n')).toHaveLength(11)
})

test('the last line of --json is for scripts, and finished replications are not simulated again', async () => {
  const before = readFileSync(inside('out', 'evaluation', 'estimates.csv'), 'utf8')
  const kept = readFileSync(inside('out', 'evaluation', 'replications', '1.json'), 'utf8')
  rmSync(inside('out', 'evaluation', 'replications', '1.json'))
  const { stdout, code } = await evaluate('--json', '--progress', 'none')
  expect(code).toBe(0)
  const found = JSON.parse(stdout.trim().split('\n').at(-1)!)
  expect(found).toMatchObject({ directory: 'out', mix: 'baseline', replications: 2, equivalence: { margin: 2 } })
  expect(found.estimates).toHaveLength(9)
  expect(Object.keys(found.estimates[0])).toEqual(
    expect.arrayContaining(['estimator', 'outcome', 'estimate', 'low', 'high', 'n']),
  )
  expect(['equivalent', 'different', 'undecided']).toContain(found.equivalence.verdict)
  expect(readFileSync(inside('out', 'evaluation', 'replications', '1.json'), 'utf8')).toBe(kept)
  expect(readFileSync(inside('out', 'evaluation', 'estimates.csv'), 'utf8')).toBe(before)
})

test('an unknown mix and too many replications are refused before anything is simulated', async () => {
  const mix = await evaluate('--mix', 'basline')
  expect(mix).toMatchObject({ code: 2, stdout: '' })
  expect(mix.stderr).toContain('did you mean "baseline"')
  expect(await evaluate('--reps', '3')).toMatchObject({ code: 2, stdout: '' })
  expect(await regio.run('evaluate', 'nowhere')).toMatchObject({ code: 3 })
})

test('an interrupted evaluation ends with 130 and writes no tables', async () => {
  rmSync(inside('out', 'evaluation'), { recursive: true })
  const child = regio.start('evaluate', 'out', '--twins', '40', '-j', '1', '--progress', 'ndjson')
  let stderr = ''
  child.stderr!.on('data', (text) => {
    if (stderr === '') child.kill('SIGINT')
    stderr += text
  })
  const code = await new Promise((done) => child.on('close', done))
  expect(code, stderr).toBe(130)
  expect(stderr).toContain('goes on from there')
  expect(existsSync(inside('out', 'evaluation', 'estimates.csv'))).toBe(false)
})
