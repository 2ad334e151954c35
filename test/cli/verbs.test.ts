import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, describe, expect, test } from 'vitest'
import { VERBS } from '../../src/cli/verbs.ts'
import { PARAMETER_IDS } from '../../src/cli/vocabulary.ts'
import { loadPack } from '../../src/pack/index.ts'
import { regio } from './run-here.ts'

const folder = mkdtempSync(join(tmpdir(), 'regio-verbs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function load(name: string): Promise<Command> {
  const program = new Command()
  const context = { out: () => {}, tell: () => {}, exitCode: 0 }
  const module = await VERBS.find((verb) => verb.name === name)!.load()
  module.register(program, context)
  return program
}

describe('help', () => {
  test('lists every verb with what it does', async () => {
    const { code, stdout } = await regio('--help')
    expect(code).toBe(0)
    for (const verb of VERBS) expect(stdout).toMatch(new RegExp(`^ +${verb.name} .*${verb.summary.slice(0, 20)}`, 'm'))
    expect((await regio()).stdout).toBe(stdout)
  })

  test.each(VERBS.map((verb) => verb.name))('%s has help, and a file that registers it', async (name) => {
    const program = await load(name)
    expect(program.commands.map((command) => command.name())).toEqual([name])
    const { code, stdout } = await regio(name, '--help')
    expect(code).toBe(0)
    expect(stdout).toMatch(new RegExp(`^Usage: regio ${name}`))
    expect((await regio('help', name)).stdout).toBe(stdout)
  })

  test.each(VERBS.map((verb) => verb.name))('%s: a flag with a value takes one', async (name) => {
    for (const option of (await load(name)).commands[0]!.options) {
      expect(option.flags, 'values stand in <…>').not.toMatch(/ [A-Z]/)
    }
  })
})

describe('wrong use: exit 2, one line on stderr, nothing on stdout', () => {
  test.each([
    ['an unknown verb', ['chek', 'a.yaml'], /^regio: unknown verb "chek", did you mean "check"\? known: init, /],
    ['an unknown flag', ['check', 'a.yaml', '--jsn'], /^regio: unknown option '--jsn', did you mean --json\?$/],
    ['a missing argument', ['check'], /^regio: missing required argument 'FILE_OR_PACK'$/],
    ['too many arguments', ['schema', 'a', 'b'], /^regio: too many arguments/],
    ['text for a number', ['check', 'a.yaml', '--months', 'ten'], /expected a whole number, found "ten"/],
    ['a flag without its value', ['check', 'a.yaml', '--set'], /^regio: option '--set <PATH=VALUE>' argument missing$/],
    ['--set without a value', ['check', 'a.yaml', '--set', 'run'], /^regio: --set needs path=value/],
    ['an unknown language', ['policies', '--lang', 'fr'], /Allowed choices are ko, en/],
    ['an unknown policy', ['policies', 'workforce'], /^regio: unknown policy "workforce"/],
    [
      'an unknown indicator',
      ['indicators', 'balanceIndx'],
      /^regio: unknown indicator "balanceIndx", did you mean "balanceIndex"\?/,
    ],
    ['a pattern without a match', ['params', 'wageweigt', '--pack', 'toy'], /did you mean "migration.wageWeight"\?$/],
    ['an unknown pack', ['schema', '--pack', 'toi'], /^regio: unknown pack "toi", did you mean "toy"\?/],
    ['an unknown shell', ['completion', 'fish'], /^regio: unknown shell "fish"; known: bash, zsh$/],
  ])('%s', async (_, words, message) => {
    const { code, stdout, stderr } = await regio(...words)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^[^\n]+\n$/)
    expect(stderr.trimEnd()).toMatch(message)
  })
})

describe('what there is', () => {
  test('params: every parameter with value, unit, range, status and source', async () => {
    const { code, stdout } = await regio('params', 'migration.*', '--pack', 'toy', '--json')
    expect(code).toBe(0)
    const rows = JSON.parse(stdout) as Record<string, unknown>[]
    expect(rows.length).toBeGreaterThan(2)
    for (const row of rows)
      expect(Object.keys(row)).toEqual(
        expect.arrayContaining(['id', 'value', 'unit', 'low', 'high', 'status', 'source']),
      )
    for (const { low, high } of rows) expect(Number(low)).toBeLessThan(Number(high))
    expect((await regio('params', 'wageweight', '--pack', 'toy')).stdout).toMatch(/^migration\.wageWeight /m)
  })

  test('policies: fields, levers and evidence', async () => {
    const { stdout } = await regio('policies', '--json')
    const rows = JSON.parse(stdout) as { id: string; fields: object; levers: string[]; evidence: object }[]
    expect(rows.map((row) => row.id)).toEqual(expect.arrayContaining(['workforce-rd', 'cash-transfer']))
    for (const row of rows) {
      expect(Object.keys(row.fields)).toEqual(
        expect.arrayContaining(['regions', 'from', 'budgetBnKrwPerYear', 'intensity']),
      )
      expect(row.evidence).toMatchObject({ grade: expect.stringMatching(/^[A-D]$/), downside: expect.any(String) })
    }
    expect((await regio('policies', 'workforce-rd')).stdout).toMatch(/^ {2}peopleShare +number 0 to 1/m)
    expect((await regio('policies', '--lang', 'ko')).stdout).toMatch(/[가-힣]/)
  })

  test('indicators: what outcomes and columns may name', async () => {
    const rows = JSON.parse((await regio('indicators', '--json')).stdout) as { id: string; unit: string }[]
    expect(rows.map((row) => row.id)).toEqual(
      expect.arrayContaining(['balanceIndex', 'efficiencyIndex', 'grdpPerHead', 'rent']),
    )
    expect((await regio('indicators', 'wage')).stdout.trim().split('\n')).toHaveLength(2)
  })

  test('odd: the protocol with the pack’s values, from the tables of the program itself', async () => {
    const { code, stdout } = await regio('odd', '--pack', 'toy')
    expect(code).toBe(0)
    for (const heading of ['## 1. Purpose', '## 2. Entities', '## 7. Submodels']) expect(stdout).toContain(heading)
    for (const { id, value } of loadPack('packs/toy', PARAMETER_IDS).parameters)
      expect(stdout).toMatch(new RegExp(`^\\| \`${id.replaceAll('.', '\\.')}\` \\| .* \\| ${value} \\| `, 'm'))
    const { stdout: json } = await regio('odd', '--pack', 'toy', '--json')
    expect(JSON.parse(json)).toEqual({ protocol: 'ODD 2020', markdown: stdout.trimEnd() })
    expect((await regio('odd', '--pack', 'toi')).code).toBe(2)
  })

  test('doctor: what the program needs', async () => {
    const { stdout } = await regio('doctor', '--json')
    const names = (JSON.parse(stdout) as { findings: { name: string }[] }).findings.map((finding) => finding.name)
    expect(names).toEqual(expect.arrayContaining(['node', 'memory', 'DuckDB', 'pack toy']))
  })

  test('completion: the verbs', async () => {
    for (const shell of ['bash', 'zsh']) {
      const { stdout } = await regio('completion', shell)
      for (const verb of VERBS) expect(stdout).toContain(verb.name)
    }
  })

  test('init: an example that checks, its schema, and nothing overwritten', async () => {
    const made = await regio('init', folder)
    expect(made.code).toBe(0)
    const check = await regio('check', join(folder, 'baseline.yaml'), join(folder, 'mixes.yaml'))
    expect(check).toMatchObject({ code: 0, stderr: '' })
    const schema = await regio('schema')
    expect(readFileSync(join(folder, 'regio.schema.json'), 'utf8')).toBe(schema.stdout)
    const again = await regio('init', folder)
    expect(again.code).toBe(2)
    expect(again.stderr).toMatch(/would be overwritten; --force allows it\n$/)
    expect((await regio('init', folder, '--force')).code).toBe(0)
  })
})
