import { describe, expect, test } from 'vitest'
import { BENCH, problemsOf, read, writeFiles } from './folder.ts'

const CHILD = `apiVersion: regio/v1
kind: Bench
metadata: { id: child }
extends: ./parents/bench.yaml
`

const withParent = (more: string, parent = BENCH) =>
  writeFiles({ 'main.yaml': CHILD + more, 'parents/bench.yaml': parent })

describe('a file and its parent', () => {
  test('maps merge deeply, lists replace, null deletes', () => {
    const { scenario } = read(
      withParent(`run: { months: 24 }
policies:
  people: { regions: [inland], peopleShare: null }
  extra: { use: cash }
output: { report: [en] }
assert: null
`),
    )
    expect(scenario!.id).toBe('child')
    expect(scenario!.run).toMatchObject({ months: 24, personsPerAgent: 1000 })
    expect(Object.keys(scenario!.policies)).toEqual(['people', 'gear', 'extra'])
    expect(scenario!.policies.people).toMatchObject({ budgetBnKrwPerYear: 400, regions: ['inland'] })
    expect(scenario!.policies.people!.settings.peopleShare).toBe(0.8)
    expect(scenario!.output).toEqual({ report: ['en'], tables: ['parquet'] })
    expect(scenario!.assert).toEqual([])
  })

  test('a fault of the parent is told in the parent’s file', () => {
    const problems = problemsOf(withParent('', BENCH.replace('[cash]', '[cosh]')))
    expect(problems[0]).toMatchObject({ file: 'parents/bench.yaml', line: 21, column: 12, path: 'placebos[0]' })
  })

  test('a fault of both files: the user’s own first', () => {
    const problems = problemsOf(withParent('reference: nowhere\n', BENCH.replace('months: 120', 'months: 0')))
    expect(problems.map(({ file, path }) => `${file} ${path}`)).toEqual([
      'main.yaml reference',
      'parents/bench.yaml run.months',
    ])
  })

  test('grandparents are found relative to the parent', () => {
    const folder = writeFiles({
      'main.yaml': CHILD,
      'parents/bench.yaml': 'apiVersion: regio/v1\nkind: Bench\nextends: ../bench.yaml\nrun: { months: 12 }\n',
      'bench.yaml': BENCH,
    })
    expect(read(folder).scenario!.run.months).toBe(12)
  })

  test('a world of assumptions is inherited', () => {
    const world = `apiVersion: regio/v1
kind: World
metadata: { id: slump }
set: { market.homeBias: 3 }
events:
  - { from: 2018-01, to: 2018-12, set: { migration.wageWeight: 1 } }
`
    const scenario = BENCH.replace('set:\n  market.homeBias: 2\n', '').replace(
      'pack: small',
      'pack: small\nextends: world.yaml',
    )
    const folder = writeFiles({ 'main.yaml': scenario, 'world.yaml': world })
    expect(read(folder).scenario!.world).toEqual({
      set: { 'market.homeBias': 3 },
      events: [{ from: 2018 * 12, to: 2018 * 12 + 11, set: { 'migration.wageWeight': 1 } }],
      packEvents: ['removal', 'slump'],
    })
    expect(problemsOf(writeFiles({ 'main.yaml': world }))).toEqual([])
    expect(problemsOf(writeFiles({ 'main.yaml': world.replace('to: 2018-12', 'to: 2017-12') }))[0]).toMatchObject({
      line: 6,
      column: 26,
      path: 'events[0].to',
      message: '2017-12 is before from, which is 2018-01',
    })
  })
})

describe('a parent that cannot be', () => {
  test('a missing parent is told at extends', () => {
    expect(problemsOf(writeFiles({ 'main.yaml': CHILD }))).toEqual([
      { file: 'main.yaml', line: 4, column: 10, path: 'extends', message: 'parents/bench.yaml: no such file' },
    ])
  })

  test('a folder as parent is told at extends', () => {
    const folder = writeFiles({
      'main.yaml': CHILD.replace('./parents/bench.yaml', './parents'),
      'parents/bench.yaml': BENCH,
    })
    expect(problemsOf(folder)[0]).toMatchObject({
      line: 4,
      path: 'extends',
      message: 'parents: is a folder, not a file',
    })
  })

  test('an empty parent is told in the parent’s file', () => {
    expect(problemsOf(withParent('', ''))[0]).toMatchObject({
      file: 'parents/bench.yaml',
      message: 'the file is empty',
    })
  })

  test('a circle of two, and a file that extends itself', () => {
    const parent = `${BENCH}extends: ../main.yaml\n`
    expect(problemsOf(withParent('', parent))).toEqual([
      {
        file: 'parents/bench.yaml',
        line: 36,
        column: 10,
        path: 'extends',
        message: 'files extend each other in a circle: main.yaml → parents/bench.yaml → main.yaml',
      },
    ])
    const self = writeFiles({ 'main.yaml': CHILD.replace('./parents/bench.yaml', 'main.yaml') })
    expect(problemsOf(self)[0]!.message).toBe('files extend each other in a circle: main.yaml → main.yaml')
  })

  test('a list of parents', () => {
    const folder = writeFiles({ 'main.yaml': CHILD.replace('./parents/bench.yaml', '[a.yaml, b.yaml]') })
    expect(problemsOf(folder)[0]!.message).toBe('a file extends one parent, found a list')
  })

  test('a world cannot extend a bench', () => {
    const folder = writeFiles({ 'main.yaml': CHILD.replace('Bench', 'World'), 'parents/bench.yaml': BENCH })
    expect(problemsOf(folder)[0]).toMatchObject({ line: 4, column: 10, message: 'a World cannot extend a Bench' })
  })
})
