import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPack, loadPack } from '../../src/pack/index.ts'
import { copyToyPack } from './copy-pack.ts'

const TABLES = readdirSync('packs/toy').filter((name) => name.endsWith('.csv'))

/** Tables of which a row may be left out. */
const SPARSE = ['parameters.csv', 'reference.csv', 'sources.csv', 'margins.csv', 'targets.csv']

describe('reading a pack', () => {
  it('gives the same with line ends of Windows, a byte order mark and shuffled rows', () => {
    const copy = copyToyPack()
    for (const name of TABLES) copy.edit(name, (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`)
    const toy = loadPack('packs/toy')
    const windows = loadPack(copy.folder)
    expect(windows.population).toEqual(toy.population)
    expect(windows.scalars).toEqual(toy.scalars)
    copy.clean()
    const shuffled = copyToyPack()
    for (const name of TABLES) shuffled.edit(name, reverseRows)
    expect(loadPack(shuffled.folder).employees).toEqual(toy.employees)
    expect(loadPack(shuffled.folder).moveAgeBalance).toEqual(toy.moveAgeBalance)
    shuffled.clean()
  })

  it('has the hash of the plain checkout with line ends of Windows', () => {
    const copy = copyToyPack()
    for (const name of TABLES) copy.edit(name, (text) => text.replaceAll('\n', '\r\n'))
    expect(loadPack(copy.folder).hash).toBe(loadPack('packs/toy').hash)
    copy.clean()
  })

  it('understands quoted cells', () => {
    const copy = copyToyPack()
    copy.edit('rent.csv', (text) => text.replace('620000,assumption:toy', '"620000","assumption:toy, for once"'))
    expect(loadPack(copy.folder).rent[0]).toBe(620_000)
    copy.edit('rent.csv', (text) => text.replace('"620000"', '"a lot"'))
    expect(checkPack(copy.folder).problems[0]).toMatchObject({ line: 2, column: 9, message: '"a lot" is not a number' })
    copy.clean()
  })

  it('finds any lost row, and names its file', () => {
    const copy = copyToyPack()
    const dense = TABLES.filter((name) => ![...SPARSE, 'commuting.csv'].includes(name) && !name.startsWith('event'))
    fc.assert(
      fc.property(fc.constantFrom(...dense), fc.nat(), (name, pick) => {
        let whole = ''
        copy.edit(name, (text) => {
          whole = text
          const lines = text.trimEnd().split('\n')
          lines.splice(1 + (pick % (lines.length - 1)), 1)
          return `${lines.join('\n')}\n`
        })
        const { problems } = checkPack(copy.folder)
        copy.write(name, whole)
        expect(problems).toHaveLength(1)
        expect(problems[0]!.file).toContain(name)
        expect(problems[0]!.message).toMatch(/^missing (cell|row): /)
      }),
      { numRuns: 40 },
    )
    copy.clean()
  })

  it('answers any damage with problems, never with another error', () => {
    const copy = copyToyPack()
    fc.assert(
      fc.property(
        fc.constantFrom('pack.yaml', ...TABLES),
        fc.nat(),
        fc.string({ maxLength: 4, unit: 'binary' }),
        (name, pick, junk) => {
          let whole = ''
          copy.edit(name, (text) => {
            whole = text
            const at = pick % text.length
            return text.slice(0, at) + junk + text.slice(at + 1)
          })
          const { problems, summary } = checkPack(copy.folder)
          copy.write(name, whole)
          expect(problems.length > 0).toBe(summary === '')
          for (const { line, column } of problems) expect(Math.min(line, column)).toBeGreaterThan(0)
        },
      ),
      { numRuns: 60 },
    )
    copy.clean()
  })
})

function reverseRows(text: string): string {
  const [header, ...rows] = text.trimEnd().split('\n')
  return `${[header, ...rows.reverse()].join('\n')}\n`
}
