import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importsOf, ROOMS, readSource } from './sources.ts'

const files = readSource()
const known = new Map(files.map((file) => [file.path, file]))
const rank = (room: string) => (ROOMS as readonly string[]).indexOf(room)

describe('the house', () => {
  it('has no rooms but those of the plan', () => {
    expect([...new Set(files.map((file) => file.room))].filter((room) => rank(room) < 0)).toEqual([])
  })

  it('lets a room import only from rooms to its left', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => !(rank(target.split('/')[1]!) <= rank(file.room)))
        .map((target) => `${file.path} → ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('imports only files that are there', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith('src/') && !known.has(target))
        .map((target) => `${file.path} → ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('has no cycles of imports between files, types apart', () => {
    const state = new Map<string, 'open' | 'done'>()
    const cycles: string[] = []
    const visit = (path: string, trail: readonly string[]): void => {
      if (state.get(path) === 'done') return
      if (state.get(path) === 'open') {
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
        return
      }
      state.set(path, 'open')
      const file = known.get(path)
      for (const target of file === undefined ? [] : importsOf(file, 'values')) visit(target, [...trail, path])
      state.set(path, 'done')
    }
    for (const { path } of files) visit(path, [])
    expect(cycles).toEqual([])
  })

  it('keeps entry points of workers without logic', () => {
    for (const name of ['workers/run.ts', 'workers/crew.ts'])
      expect(readFileSync(name, 'utf8').split('\n').length, name).toBeLessThanOrEqual(80)
  })
})

const REFUSED: readonly (readonly [string, string])[] = [
  ['src/base/some.ts', '../random/draw.ts'],
  ['src/rules/person/some.ts', '../../markets/pick-first.ts'],
  ['src/phases/some.ts', '../simulation/simulate.ts'],
  ['src/report/sections/some.ts', '../../cli/main.ts'],
]
const ALLOWED: readonly (readonly [string, string])[] = [
  ['src/phases/other.ts', '../rules/firm/exit.ts'],
  ['src/rules/person/other.ts', '../../pack/parameter.ts'],
]

/** What Biome says of files that import as listed, in a folder of their own. */
function lint(imports: readonly (readonly [string, string])[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'regio-lint-'))
  const config = JSON.parse(readFileSync('biome.json', 'utf8')) as Record<string, unknown>
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...config, $schema: undefined, vcs: undefined }))
  for (const [path, imported] of imports) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), `import { something } from '${imported}'\n\nexport const other = something\n`)
  }
  const biome = join(process.cwd(), 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
  const { stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', 'src'], { cwd: folder, encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return stdout + stderr
}

describe('the linter', () => {
  it('refuses imports from the right and allows those from the left', () => {
    const said = lint([...REFUSED, ...ALLOWED])
    const refusals = [...said.matchAll(/^(src\/\S+?):\d+:\d+ lint\/style\/noRestrictedImports/gm)].map(
      (found) => found[1],
    )
    expect(refusals.sort()).toEqual(REFUSED.map(([path]) => path).sort())
  })

  it('has a rule for every room but the last', () => {
    const { overrides } = JSON.parse(readFileSync('biome.json', 'utf8')) as { overrides: { includes: string[] }[] }
    const covered = overrides.flatMap((entry) => entry.includes)
    expect(ROOMS.slice(0, -1).filter((room) => !covered.includes(`src/${room}/**`))).toEqual([])
    for (const [index, room] of ROOMS.slice(0, -1).entries()) {
      const text = JSON.stringify(overrides.find((entry) => entry.includes.includes(`src/${room}/**`)))
      const names = ROOMS.slice(index + 1)
      const group = names.length === 1 ? `**/${names[0]}/**` : `**/{${names.join(',')}}/**`
      expect(text, room).toContain(group)
    }
  })
})
