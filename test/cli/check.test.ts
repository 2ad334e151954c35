import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { regio } from './run-here.ts'

const folder = mkdtempSync(join(tmpdir(), 'regio-check-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const VALID = `apiVersion: regio/v1
kind: Scenario
metadata: { id: toy-run }
pack: toy
run: { start: 2017-01, months: 24, personsPerAgent: 500 }
policies:
  people: { use: workforce-rd, regions: [inland], budgetBnKrwPerYear: 4 }
`

function write(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

const valid = write('valid.yaml', VALID)
const wrong = write(
  'wrong.yaml',
  VALID.replace('[inland]', '[hill]').replace('BnKrwPerYear: 4', 'BnKrwPerYear: 140000'),
)

describe('regio check', () => {
  test('a valid file: one line on stdout, exit 0', async () => {
    const { code, stdout, stderr } = await regio('check', valid)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe(
      `${valid}: a valid Scenario, 24 months from 2017-01, base year 2016, 8 replications, 500 persons per agent\n`,
    )
  })

  test('a wrong file: a line per error on stderr, nothing on stdout, exit 3', async () => {
    const { code, stdout, stderr } = await regio('check', wrong)
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr.split('\n')).toEqual([
      `${wrong}:7:42  policies.people.regions[0]: unknown region "hill", did you mean "inland"? known: coast, inland`,
      `${wrong}:7:69  policies.people.budgetBnKrwPerYear: 140000 is above the maximum 20000`,
      '2 errors. Nothing was run.',
      '',
    ])
  })

  test('a start before the first base year: one line, exit 3; --resolved tells the base year that is used', async () => {
    const early = write('early.yaml', VALID.replace('2017-01', '2009-03'))
    const { code, stdout, stderr } = await regio('check', early)
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr.split('\n')[0]).toBe(
      `${early}:5:15  run.start: 2009-03 is before 2011-01, the first month after the pack's base year 2010`,
    )
    const resolved = await regio('check', valid, '--resolved', '--set', 'run.start=2012-01')
    expect(resolved.stdout).toMatch(/^# base year 2010\n/)
    expect(resolved.stdout).toMatch(/^packEvents: \[removal, slump\] +# default$/m)
  })

  test('--json: the last line of stdout', async () => {
    const good = await regio('check', valid, '--json')
    expect(JSON.parse(good.stdout)).toEqual({ ok: true, errors: [] })
    const bad = await regio('check', valid, wrong, '--json')
    expect(bad.code).toBe(3)
    expect(JSON.parse(bad.stdout)).toEqual({
      ok: false,
      errors: [
        expect.objectContaining({ file: wrong, line: 7, column: 42, path: 'policies.people.regions[0]' }),
        expect.objectContaining({ message: '140000 is above the maximum 20000' }),
      ],
    })
  })

  test('flags override, and errors name them', async () => {
    const { code, stdout } = await regio(
      'check',
      valid,
      '--months',
      '12',
      '-r',
      '3',
      '--seed',
      'a b',
      '--persons-per-agent=9',
    )
    expect(code).toBe(0)
    expect(stdout).toMatch(
      /: a valid Scenario, 12 months from 2017-01, base year 2016, 3 replications, 9 persons per agent\n$/,
    )
    const bad = await regio('check', valid, '--months', '0', '--set', 'policies.people.peopleShare=2')
    expect(bad.code).toBe(3)
    expect(bad.stderr.split('\n').slice(0, 2).sort()).toEqual([
      '--months 0  run.months: 0 is below the minimum 1',
      '--set policies.people.peopleShare=2  policies.people.peopleShare: 2 is above the maximum 1',
    ])
  })

  test('--resolved: the whole file, each value with its origin', async () => {
    const { code, stdout } = await regio('check', valid, '--resolved', '--set', 'run.burnInMonths=12')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^ {2}start: 2017-01 +# .*valid\.yaml:5:15$/m)
    expect(stdout).toMatch(/^ {2}burnInMonths: 12 +# --set run\.burnInMonths=12$/m)
    expect(stdout).toMatch(/^ {4}peopleShare: 0\.8 +# default$/m)
  })

  test('warnings go to stderr and do not fail', async () => {
    const late = write('late.yaml', VALID.replace('regions: [inland]', 'from: 2030-01'))
    const { code, stderr } = await regio('check', late)
    expect(code).toBe(0)
    expect(stderr).toMatch(
      /:7:38 {2}policies\.people\.from: warning: begins 2030-01, after the run ends, 2018-12: no effect\n$/,
    )
    expect((await regio('check', late, '-q')).stderr).toBe('')
  })

  test.each([
    ['a missing file', join(folder, 'none.yaml'), /none\.yaml:1:1 {2}no such file$/m],
    ['a folder that is no pack', folder, /neither a scenario file nor a country pack$/m],
    [
      'an unknown pack',
      write('toi.yaml', VALID.replace('pack: toy', 'pack: toi')),
      /:4:7 {2}pack: unknown pack "toi", did you mean "toy"\?/,
    ],
  ])('%s: exit 3', async (_, target, message) => {
    const { code, stdout, stderr } = await regio('check', target)
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(/^1 error\. Nothing was run\.$/m)
  })

  test('a pack by id and by folder', async () => {
    for (const target of ['toy', 'packs/toy']) {
      const { code, stdout } = await regio('check', target)
      expect(code).toBe(0)
      expect(stdout).toMatch(/assumptions/)
    }
  })

  test('every scenario that comes with the program is valid', async () => {
    const names = [
      'baseline',
      'mixes',
      'workforce-rd',
      'region-governance',
      'custom-training',
      'equipment-infrastructure',
      'balance-allocation',
      'cash-transfer',
      'public-purchase',
    ]
    const { stderr, code } = await regio('check', ...names.map((name) => `scenarios/${name}.yaml`))
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
  })
})
