import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadPack } from '../../src/pack/index.ts'
import { buildTestCommand, type Printed, type TestCommand } from './command.ts'

const SMALL = ['--pack', 'toy', '--set', 'run.burnInMonths=6', '--persons-per-agent', '200', '--months', '24']
const toy = loadPack('packs/toy')
let command: TestCommand
let printed: Printed

beforeAll(async () => {
  command = await buildTestCommand()
  await build({
    entryPoints: { 'workers/validate': 'workers/validate.ts' },
    outdir: join(command.folder, 'dist'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  })
  printed = await command.run('validate', ...SMALL, '--reps', '2', '-j', '1', '-o', 'out', '--json')
}, 60_000)

describe('regio validate', () => {
  it('prints every target of the pack as JSON in the last line', () => {
    expect(printed.code, printed.stderr).toBe(0)
    const { targets, emergent } = JSON.parse(printed.stdout.trimEnd().split('\n').at(-1)!)
    expect(targets.map((target: { id: string }) => target.id)).toEqual(toy.targets.map(({ id }) => id))
    for (const target of targets) {
      expect(Object.keys(target)).toEqual(
        expect.arrayContaining(['id', 'source', 'mark', 'target', 'simulated', 'low', 'high', 'verdict']),
      )
      expect(['inside', 'outside', 'wrong sign', 'not measured']).toContain(target.verdict)
      if (target.verdict !== 'inside') expect(target.why.length, target.id).toBeGreaterThan(10)
    }
    expect(targets.find((target: { id: string }) => target.id === 'agencies').simulated).toBe(12)
    expect(emergent.of).toBe(toy.targets.filter(({ mark }) => mark === 'emergent').length)
  })

  it('leaves tables, text and a page in both languages', () => {
    const read = (name: string) => readFileSync(join(command.folder, 'out', name), 'utf8')
    expect(read('summary/validation.csv').trimEnd().split('\n')).toHaveLength(toy.targets.length + 1)
    expect(read('summary/validation.md')).toContain('nothing of the kind happened')
    expect(JSON.parse(read('summary/validation.json')).setting.replications).toBe(2)
    expect(read('report.html')).toContain('측정 안 됨')
    expect(existsSync(join(command.folder, 'out', 'scenario.resolved.yaml'))).toBe(true)
  })

  it('refuses a folder that holds a result, and a scenario with policies', async () => {
    expect((await command.run('validate', ...SMALL, '-o', 'out')).code).toBe(2)
    const file = command.write(
      'policy.yaml',
      `apiVersion: regio/v1
kind: Scenario
metadata: { id: cash }
pack: toy
run: { start: 2017-01, months: 24, burnInMonths: 6, personsPerAgent: 5000 }
policies: { cash: { use: cash-transfer, regions: [coast], from: 2017-01, to: 2018-12, budgetBnKrwPerYear: 10 } }
`,
    )
    const refused = await command.run('validate', file)
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('without policies')
  })
})
