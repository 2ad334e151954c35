import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RunRequest } from '../../src/base/run.ts'
import { openDatabase } from '../../src/results/database.ts'
import { listFiles } from '../../src/results/folder.ts'
import { createPartWriter, DATA_FOLDERS, partFile } from '../../src/results/part-writer.ts'
import type { PlanRow } from '../../src/results/plan-row.ts'
import { readRuns } from '../../src/results/read-runs.ts'
import { fakeSimulate } from '../experiments/fake-simulate.ts'

const request: RunRequest = {
  mix: 'people',
  replication: 1,
  seed: 'test',
  packFolder: 'packs/toy',
  startMonth: 2017 * 12,
  months: 3000,
  burnInMonths: 0,
  personsPerAgent: 500,
  parameters: {},
  policies: [{ name: 'people', use: 'workforce-rd', fields: { budgetBnKrwPerYear: 400, effect: 1 } }],
  record: { monthly: ['population'], flows: ['other'] },
  threads: 1,
}

function planRow(row: number, mix: string, replication: number): PlanRow {
  const parameters = { 'migration.wageWeight': 0.5 + row / 10 }
  return {
    row,
    mix,
    role: 'mix',
    replication,
    seed: 'test',
    part: 1,
    contentHash: 'c',
    sameAs: null,
    budgetScale: 1,
    incomeTaxShare: null,
    parameters,
  }
}

async function writePart(): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'regio-part-'))
  const database = await openDatabase()
  const writer = await createPartWriter(directory, database)
  writer.add(planRow(1, 'today', 1), fakeSimulate({ ...request, mix: 'today', policies: [] }))
  writer.add(planRow(2, 'people', 1), fakeSimulate(request))
  await writer.finishPart(1)
  database.close()
  return directory
}

async function describeTable(directory: string, table: (typeof DATA_FOLDERS)[number]): Promise<string> {
  const database = await openDatabase()
  const rows = await database.query(`DESCRIBE SELECT * FROM '${partFile(directory, table, 1)}'`)
  database.close()
  return rows.map((row) => `${row.column_name} ${row.column_type}`).join(', ')
}

test('every table has the promised columns and types', async () => {
  const directory = await writePart()
  expect(await describeTable(directory, 'runs')).toBe(
    'mix VARCHAR, replication INTEGER, seed VARCHAR, stateHash VARCHAR, parameter:migration.wageWeight DOUBLE, ' +
      'balanceIndex@years-3-5 DOUBLE, efficiencyIndex@years-3-5 DOUBLE',
  )
  expect(await describeTable(directory, 'series')).toBe(
    'mix VARCHAR, replication INTEGER, month VARCHAR, region VARCHAR, population BIGINT, disposableIncomePerHead DOUBLE, grdpPerHead DOUBLE, unemploymentRate DOUBLE, balanceIndex DOUBLE',
  )
  expect(await describeTable(directory, 'flows')).toBe(
    'mix VARCHAR, replication INTEGER, month VARCHAR, origin VARCHAR, destination VARCHAR, kind VARCHAR, persons BIGINT',
  )
  expect(await describeTable(directory, 'budget')).toBe(
    'mix VARCHAR, replication INTEGER, month VARCHAR, region VARCHAR, policy VARCHAR, line VARCHAR, planned BIGINT, spent BIGINT, unspent BIGINT',
  )
  expect(await describeTable(directory, 'accounts')).toBe(
    'mix VARCHAR, replication INTEGER, month VARCHAR, region VARCHAR, payer VARCHAR, payee VARCHAR, flow VARCHAR, won BIGINT',
  )
  expect(await describeTable(directory, 'persons')).toBe(
    'mix VARCHAR, replication INTEGER, month VARCHAR, place VARCHAR, stock BIGINT, entrants BIGINT, deaths BIGINT, in BIGINT, out BIGINT',
  )
})

test('values come back to the won, missing values as null, rows in plan order', async () => {
  const directory = await writePart()
  const database = await openDatabase()
  const accounts = await database.query(`SELECT * FROM '${partFile(directory, 'accounts', 1)}'`)
  const expected = fakeSimulate(request).tables.accounts.columns.won as Float64Array
  expect(accounts).toHaveLength(6000)
  expect(accounts.map((row) => row.mix)).toEqual([...Array(3000).fill('today'), ...Array(3000).fill('people')])
  expect(accounts[5999]).toMatchObject({ month: '2266-12', payer: 'firms', won: BigInt(expected[2999]!) })
  const persons = await database.query(`SELECT DISTINCT place FROM '${partFile(directory, 'persons', 1)}'`)
  expect(persons).toEqual([{ place: "the king's town" }])
  const [gaps] = await database.query(
    `SELECT count(*) FILTER (balanceIndex IS NULL) AS missing, count(*) AS n FROM '${partFile(directory, 'series', 1)}'`,
  )
  expect(gaps).toEqual({ missing: 12_000n, n: 18_000n })
  database.close()
})

test('numbers come back to the last bit', async () => {
  const values = fc
    .sample(fc.double({ noNaN: true, noDefaultInfinity: true }), 200)
    .concat([0.9162356470089705, 5e-324, 1e300])
  const directory = mkdtempSync(join(tmpdir(), 'regio-bits-'))
  const database = await openDatabase()
  const writer = await createPartWriter(directory, database)
  const outcomes = Object.fromEntries(values.map((value, index) => [`x@${index}`, value]))
  writer.add(planRow(1, 'today', 1), { ...fakeSimulate(request), outcomes })
  await writer.finishPart(1)
  const [run] = await readRuns(database, directory)
  database.close()
  for (const [key, value] of Object.entries(outcomes))
    expect(Object.is(run!.outcomes[key], value), `${value}`).toBe(true)
})

test('the same runs give the same bytes and leave no unfinished file', async () => {
  const [one, other] = [await writePart(), await writePart()]
  const files = listFiles(one)
  expect(files).toEqual(DATA_FOLDERS.map((table) => `data/${table}/part-00001.parquet`).sort())
  for (const file of files) expect(readFileSync(join(one, file)).equals(readFileSync(join(other, file)))).toBe(true)
})
