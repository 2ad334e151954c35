import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { InvalidInputError } from '../../src/base/errors.ts'
import { checkPack, loadPack } from '../../src/pack/index.ts'
import { TABLE_SPECS } from '../../src/pack/table-specs.ts'
import { copyToyPack } from './copy-pack.ts'

describe('the toy pack', () => {
  const pack = loadPack('packs/toy')

  it('has two regions, three places, three sectors of the three kinds', () => {
    expect(pack.regions.map(({ id }) => id)).toEqual(['coast', 'inland'])
    expect(pack.places.map(({ id, region }) => [id, region])).toEqual([
      ['harbour', 0],
      ['valley', 0],
      ['hill', 1],
    ])
    expect(pack.sectors.map(({ kind, market }) => [kind, market])).toEqual([
      ['good', true],
      ['service', true],
      ['service', false],
    ])
  })

  it('fills every table with finite numbers', () => {
    for (const { name } of TABLE_SPECS) {
      expect(pack[name].length, name).toBeGreaterThan(0)
      expect(pack[name].every(Number.isFinite), name).toBe(true)
    }
  })

  it('puts cells row-major in the order of pack.yaml', () => {
    const harbourPublic = pack.employees[2]!
    const valleyGoods = pack.employees[3]!
    expect([harbourPublic, valleyGoods]).toEqual([4873, 5685])
    expect(pack.moves[1]).toBe(900)
    expect(pack.moves[0]).toBe(0)
    expect(pack.commuting[2]).toBe(0)
  })

  it('holds 100,000 residents of 15 and over', () => {
    const adults = pack.population.filter((_, cell) => cell % pack.ageBands.length >= 3)
    expect(adults.reduce((sum, persons) => sum + persons, 0)).toBe(100_000)
  })

  it('is all assumption, and says so', () => {
    const { problems, summary, assumptionShares } = checkPack('packs/toy')
    expect(problems).toEqual([])
    expect(summary).toContain('margins proved')
    expect(assumptionShares.every(({ cells, assumptions }) => cells === assumptions)).toBe(true)
    expect(assumptionShares.map(({ table }) => table)).toContain('population')
  })
})

describe('the hash of a pack', () => {
  it('changes with any table and with pack.yaml, not with folders below', () => {
    const copy = copyToyPack()
    const before = loadPack(copy.folder).hash
    expect(before).toMatch(/^[0-9a-f]{64}$/)
    mkdirSync(join(copy.folder, 'raw'))
    copy.write('raw/extra.csv', 'a,b\n')
    expect(loadPack(copy.folder).hash).toBe(before)
    copy.edit('rent.csv', (text) => text.replace('620000', '620001'))
    const changed = loadPack(copy.folder).hash
    expect(changed).not.toBe(before)
    copy.edit('pack.yaml', (text) => text.replace('Toy country', 'Other country'))
    expect(loadPack(copy.folder).hash).not.toBe(changed)
    copy.clean()
  })

  it('is the same from wherever the pack is read', () => {
    const copy = copyToyPack()
    expect(loadPack(copy.folder).hash).toBe(loadPack('packs/toy').hash)
    copy.clean()
  })
})

describe('loading', () => {
  it('throws one error with all problems', () => {
    expect(() => loadPack('packs/nowhere')).toThrow(InvalidInputError)
    const copy = copyToyPack()
    copy.edit('rent.csv', (text) => text.replace('620000', 'much').replace('400000', '-1'))
    try {
      loadPack(copy.folder)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidInputError)
      const { problems, exitCode } = error as InvalidInputError
      expect(problems.map(({ message }) => message)).toEqual(['"much" is not a number', '-1 is negative'])
      expect(exitCode).toBe(3)
    }
    copy.clean()
  })

  it('refuses parameters that no rule declares, and declared ones without a value, when told which are known', () => {
    const copy = copyToyPack()
    copy.edit(
      'parameters.csv',
      (text) => `${text.split('\n')[0]}\nwage.drift,0.002,month,0.001,0.003,assumption,assumption:toy,\n`,
    )
    expect(loadPack(copy.folder).parameters).toEqual([
      {
        id: 'wage.drift',
        value: 0.002,
        unit: 'month',
        low: 0.001,
        high: 0.003,
        status: 'assumption',
        source: 'assumption:toy',
        note: '',
      },
    ])
    expect(loadPack(copy.folder, ['wage.drift']).parameters).toHaveLength(1)
    const messages = checkPack(copy.folder, ['wage.draft']).problems.map(({ message }) => message)
    expect(messages).toContain('unknown parameter "wage.drift", did you mean "wage.draft"? known: wage.draft')
    expect(messages).toContain('no value for parameter wage.draft')
    copy.clean()
  })
})
