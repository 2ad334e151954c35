import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checksumResults } from '../../src/results/manifest.ts'
import { buildTestCommand, SCENARIO, type TestCommand } from './command.ts'

let regio: TestCommand

beforeAll(async () => {
  regio = await buildTestCommand('workers/run.ts')
  const short = SCENARIO.replace('months: 72, burnInMonths: 6', 'months: 15, burnInMonths: 2')
    .replace('personsPerAgent: 5000', 'personsPerAgent: 200')
    .replace('windows: [years-3-5]', 'windows: [year-1]')
    .replace('count: 3', 'count: 2')
  const cash = '\npolicies:\n  cash: { use: cash-transfer, from: 2017-03, budgetBnKrwPerYear: 10 }\n'
  regio.write('run.yaml', short.replace('\noutcomes:', `${cash}outcomes:`))
})

afterAll(() => rmSync(regio.folder, { recursive: true, force: true }))

test('a run over two threads has the same bytes as over one', async () => {
  const printed = await regio.run('run', 'run.yaml', '-o', 'one', '-j', '1')
  expect(printed, printed.stderr).toMatchObject({ code: 0 })
  const crew = await regio.run('run', 'run.yaml', '-o', 'two', '-j', '1', '--threads', '2')
  expect(crew, crew.stderr).toMatchObject({ code: 0 })
  const checksums = (name: string) => checksumResults(join(regio.folder, name))
  expect(checksums('two')).toEqual(checksums('one'))
})
