import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LEVERS } from '../../src/levers/registry.ts'
import type { ParameterDeclaration } from '../../src/pack/parameter.ts'
import { MONTH } from '../../src/phases/month.ts'
import { ALL_PARAMETERS } from '../../src/phases/parameters.ts'

const PAGES = ['README.md', 'README.ko.md', 'CONTRIBUTING.md', 'CHANGELOG.md']
  .concat(
    readdirSync('docs')
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  )
  .concat(readdirSync('docs/decisions').map((name) => `docs/decisions/${name}`))
const read = (path: string) => readFileSync(path, 'utf8')

describe('pages', () => {
  it.each(PAGES)('%s links to what is there', (path) => {
    const links = [...read(path).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((found) => found[1]!)
    const broken = links.filter((link) => !/^https?:/.test(link) && !existsSync(join(dirname(path), link)))
    expect(broken).toEqual([])
  })

  it.each(PAGES)('%s names no path of one machine', (path) => {
    expect(read(path).match(/(?:^|[\s(`"'])(?:\/(?:work|tmp|home|root|Users)\/|\.\.\/shared)/m)).toBeNull()
  })
})

describe('the readmes', () => {
  const shape = (path: string) => ({
    headings: (read(path).match(/^#+ /gm) ?? []).map((marks) => marks.length),
    bullets: (read(path).match(/^\* /gm) ?? []).length,
    verbs: [...read(path).matchAll(/^\| (`\w+`) \|/gm)].map((found) => found[1]),
    links: [...read(path).matchAll(/\]\(((?:docs|scenarios|CITATION)[^)]*)\)/g)].map((found) => found[1]).sort(),
    output: /<!-- run:begin -->[\s\S]*?```([\s\S]*?)```/.exec(read(path))?.[1],
  })

  it('say the same in both languages, as far as their shape can tell', () => {
    expect(shape('README.ko.md')).toEqual(shape('README.md'))
  })

  it('show a picture below 300 kB', () => {
    expect(readFileSync('docs/images/report.png').length).toBeLessThan(300_000)
  })
})

describe('the ODD', () => {
  const page = read('docs/ODD.md')
  const sections = [...page.matchAll(/^### 7\.\d+ ([a-z-]+)$/gm)].map((found) => found[1])

  it('describes every phase of the month, in order', () => {
    expect(sections).toEqual(MONTH.map(({ name }) => name))
  })

  it('gives switches that exist, at values inside their range', () => {
    const [table] = /^### [\d.]+ Switches$[\s\S]*?(?=^### )/m.exec(page)!
    const switches = [...table.matchAll(/`([a-zA-Z]+\.[a-zA-Z.]+)` (?:at its low end|(\d+))/g)]
    expect(switches.length).toBeGreaterThan(15)
    for (const [, id, value] of switches) {
      const spec = (ALL_PARAMETERS as Record<string, ParameterDeclaration>)[id!]
      expect(spec, id).toBeDefined()
      if (value === undefined || spec === undefined) continue
      expect(Number(value), id).toBeGreaterThanOrEqual(spec.low)
      expect(Number(value), id).toBeLessThanOrEqual(spec.high)
    }
  })

  it('names only parameters and levers that exist', () => {
    const levers = new Set(LEVERS.map(({ id }) => id))
    const groups = new Set(Object.keys(ALL_PARAMETERS).map((id) => id.split('.')[0]))
    const named = [...page.matchAll(/`([a-z][a-zA-Z]*\.[a-z][a-zA-Z.]+)/g)].map((found) => found[1]!)
    const unknown = named.filter((id) => groups.has(id.split('.')[0]!) && !(id in ALL_PARAMETERS) && !levers.has(id))
    expect(unknown.filter((id) => !/\.(ts|csv|md)$/.test(id))).toEqual([])
  })
})

describe('claims', () => {
  const rows = [...read('docs/claims.md').matchAll(/^\| ([PD]\d+) \| (.*) \|$/gm)].map((found) => ({
    id: found[1]!,
    cells: found[2]!.split(' | '),
  }))

  it('have an id each, a source, a verdict of the list and, where they cannot be tested, a reason', () => {
    expect(rows.length).toBeGreaterThan(50)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    for (const { id, cells } of rows) {
      const [source, prediction, verdict, needs] = cells
      expect(source, id).toMatch(/^00[0134] ?/)
      expect(prediction!.length, id).toBeGreaterThan(20)
      expect(['not yet tested', 'not testable here'], id).toContain(verdict)
      if (verdict === 'not testable here') expect(needs!.length, id).toBeGreaterThan(2)
    }
  })
})

describe('decisions', () => {
  const names = readdirSync('docs/decisions').sort()

  it('have a number each and take less than a page', () => {
    for (const name of names) expect(name).toMatch(/^\d{3}-[a-z0-9-]+\.md$/)
    expect(new Set(names.map((name) => name.slice(0, 3))).size).toBe(names.length)
    for (const name of names) {
      const text = read(`docs/decisions/${name}`)
      expect(text, name).toMatch(/\*\*Decision\.\*\*[\s\S]*\*\*Consequences\.\*\*/)
      expect(text.length, name).toBeLessThan(2_500)
    }
  })
})
