import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../src/results/database.ts'
import { checksumResults } from '../../src/results/manifest.ts'
import { BENCH, buildTestCommand, type TestCommand } from './command.ts'

let regio: TestCommand

beforeAll(async () => {
  regio = await buildTestCommand('workers/run.ts')
  const short = BENCH.replace('months: 72, burnInMonths: 6', 'months: 24, burnInMonths: 3').replace(
    'count: 4',
    'count: 2',
  )
  const early = short.replaceAll('from: 2017-07, to: 2019-12', 'from: 2017-04, to: 2018-06')
  regio.write('bench.yaml', early.replaceAll('windows: [years-3-5, after-end]', 'windows: [year-1]'))
  expect(await regio.run('bench', 'bench.yaml', '-o', 'one', '-j', '1')).toMatchObject({ code: 0 })
})

afterAll(() => rmSync(regio.folder, { recursive: true, force: true }))

const inside = (name: string) => join(regio.folder, name)

test('a study of the toy country has the same bytes for one and two workers', async () => {
  expect(await regio.run('bench', 'bench.yaml', '-o', 'two', '-j', '2')).toMatchObject({ code: 0 })
  expect(checksumResults(inside('two'))).toEqual(checksumResults(inside('one')))
})

test('a run that shared its first months and its worker equals the same run alone in a fresh one', async () => {
  for (const run of ['people/2', 'cash-lagging/1', '18']) {
    const printed = await regio.run('replay', 'one', run, '--json')
    expect(JSON.parse(printed.stdout), printed.stderr).toMatchObject({ same: true })
  }
})

test('mixes meet the same luck until a policy starts', async () => {
  const database = await openDatabase()
  const series = `read_parquet('${inside('one')}/data/series/part-*.parquet')`
  const columns = (mix: string, until: string) =>
    database.query(`SELECT * EXCLUDE (mix) FROM ${series} WHERE mix = '${mix}' AND month < '${until}'`)
  expect(await columns('people', '2017-04')).toEqual(await columns('grid:none', '2017-04'))
  expect(await columns('cash-transfer', '2030-01')).not.toEqual(await columns('grid:none', '2030-01'))
  database.close()
})

test('the files tell every payment of every month, and people are conserved by place', async () => {
  const database = await openDatabase()
  const accounts = `read_parquet('${inside('one')}/data/accounts/part-*.parquet')`
  const [counts] = await database.query(
    `SELECT count(DISTINCT month) AS months, count(*) FILTER (won IS NULL) AS missing FROM ${accounts} WHERE mix = 'people'`,
  )
  expect(counts).toEqual({ months: 24n, missing: 0n })
  const persons = `read_parquet('${inside('one')}/data/persons/part-*.parquet')`
  const broken = await database.query(`
    WITH flow AS (SELECT *, lag(stock) OVER (PARTITION BY mix, replication, place ORDER BY month) AS before FROM ${persons})
    SELECT * FROM flow WHERE before IS NOT NULL AND stock <> before + entrants - deaths + "in" - "out"`)
  expect(broken).toEqual([])
  database.close()
})
