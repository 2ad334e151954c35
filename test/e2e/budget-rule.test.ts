import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../src/results/database.ts'
import { checksumResults } from '../../src/results/manifest.ts'
import { BENCH, buildTestCommand, type Printed, type TestCommand } from './command.ts'

let regio: TestCommand
let printed: Printed

beforeAll(async () => {
  regio = await buildTestCommand()
  const budget = 'budget: { rule: equal-cost, envelopeBnKrwPerYear: 600, financedBy: debt }\n'
  regio.write('bench.yaml', BENCH.replace('count: 4', 'count: 2') + budget)
  printed = await regio.run('bench', 'bench.yaml', '-o', 'out', '-j', '2')
})

afterAll(() => rmSync(regio.folder, { recursive: true, force: true }))

const inside = (...names: string[]) => join(regio.folder, ...names)

test('a rule is solved before the runs, and the result says how well it is kept and who pays', () => {
  expect(printed).toMatchObject({ code: 0 })
  expect(printed.stderr).toContain('equal-cost: solving budgets on a pilot of 2 replications')
  expect(printed.stdout).toContain('Financed by public debt.')
  expect(printed.stdout).toContain('equal-cost: grid:none brings no money, so there is nothing to scale')
})

test('factors stand in the plan, and mixes that the rule makes equal in nothing else stay apart', async () => {
  const database = await openDatabase()
  const rows = await database.query(
    `SELECT DISTINCT mix, "budgetScale" AS scale FROM read_parquet('${inside('out', 'plan.parquet')}') ORDER BY mix`,
  )
  database.close()
  const scales = Object.fromEntries(rows.map((row) => [String(row.mix), Number(row.scale)]))
  expect(scales).toMatchObject({ 'grid:none': 1, 'cash-transfer': 1 })
  expect(scales.today! / scales.people!).toBeCloseTo(3, 2)
})

test('the resolved file alone, a replay and a resumed folder give the same without a pilot', async () => {
  const alone = await regio.run('bench', 'out/scenario.resolved.yaml', '-o', 'alone', '-j', '1')
  expect(alone.stderr).not.toContain('pilot')
  const expected = checksumResults(inside('out'))
  expect(checksumResults(inside('alone'))).toEqual(expected)
  const replayed = await regio.run('replay', 'out', 'people/2', '--json')
  expect(JSON.parse(replayed.stdout)).toMatchObject({ same: true })
  writeFileSync(inside('alone', 'status.ndjson'), '')
  expect(await regio.run('resume', 'alone')).toMatchObject({ code: 0 })
  expect(checksumResults(inside('alone'))).toEqual(expected)
})

test('a dry run says that budgets are still as stated', async () => {
  const { stdout } = await regio.run('bench', 'bench.yaml', '-n')
  expect(stdout).toContain('equal-cost: budgets are as stated; a pilot of 2 replications sets them before the runs')
})
