import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build, type Metafile } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = process.cwd()
mkdirSync(join(root, '.cache'), { recursive: true })
const folder = mkdtempSync(join(root, '.cache', 'cli-'))
const script = join(folder, 'main.js')
let metafile: Metafile

beforeAll(async () => {
  const bundle = await build({
    metafile: true,
    entryPoints: [join(root, 'src/cli/main.ts')],
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'silent',
  })
  metafile = bundle.metafile
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...words: string[]) => spawnSync(process.execPath, [script, ...words], { encoding: 'utf8' })

describe('the command as a process', () => {
  test('ends with the exit code of what happened', () => {
    expect(run('--version')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: '',
    })
    expect(run('chek').status).toBe(2)
    expect(run('check', 'none.yaml').status).toBe(3)
  })

  test('a reader that goes away ends it quietly', async () => {
    const child = spawn(process.execPath, [script, 'schema', '--pack', 'toy'])
    child.stdout.destroy()
    let stderr = ''
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  test('the whole of a long text reaches a pipe', () => {
    const { status, stdout } = run('schema', '--pack', 'toy')
    expect(status).toBe(0)
    expect(() => JSON.parse(stdout)).not.toThrow()
  })

  test('what is loaded before a verb is known is small', () => {
    const seen = new Set<string>()
    const libraries = new Set<string>()
    const walk = (file: string) => {
      if (seen.has(file)) return
      seen.add(file)
      for (const { path, kind, external } of metafile.outputs[file]!.imports) {
        if (kind !== 'import-statement') continue
        if (external !== true) walk(path)
        else if (!path.startsWith('node:')) libraries.add(path)
      }
    }
    walk(relative(root, script))
    expect([...libraries].sort()).toEqual(['commander', 'fastest-levenshtein'])
  })
})
