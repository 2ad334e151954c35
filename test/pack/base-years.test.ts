import { describe, expect, it } from 'vitest'
import { InvalidInputError } from '../../src/base/errors.ts'
import { parseMonth } from '../../src/base/months.ts'
import { checkPack, loadPack } from '../../src/pack/index.ts'
import { copyToyPack } from './copy-pack.ts'

const toyBefore = (start: string, folder = 'packs/toy') => loadPack(folder, undefined, parseMonth(start))
const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)

describe('base years of a pack', () => {
  it('give a run the state of the latest one that ended before its start', () => {
    expect(['2011-01', '2016-12', '2017-01', '2040-01'].map((start) => toyBefore(start).baseYear)).toEqual([
      2010, 2010, 2016, 2016,
    ])
    expect(loadPack('packs/toy').baseYear).toBe(2016)
    expect(loadPack('packs/toy').baseYears).toEqual([2010, 2016])
  })

  it('differ by the tables in their folders and share all others', () => {
    const [earlier, latest] = [toyBefore('2011-01'), loadPack('packs/toy')]
    expect(sum(earlier.valueAdded) / sum(latest.valueAdded)).toBeCloseTo(0.9, 6)
    expect(earlier.scalars.get('gdp')! / latest.scalars.get('gdp')!).toBeCloseTo(0.9, 6)
    expect(earlier.population).not.toEqual(latest.population)
    expect(earlier.employees).toEqual(latest.employees)
    expect(earlier.parameters).toEqual(latest.parameters)
    expect(earlier.hash).toBe(latest.hash)
  })

  it('refuse a start before the first of them in one line', () => {
    expect(() => toyBefore('2010-12')).toThrow(InvalidInputError)
    expect(() => toyBefore('2010-12')).toThrow('2010-12 is before 2011-01')
  })

  it('are each held against their own margins', () => {
    const { problems, summary } = checkPack('packs/korea')
    expect(problems).toEqual([])
    const [latest, earlier] = summary.split('base year 2010\n')
    expect(latest).toMatch(/population: 18 totals, largest gap 0\.00 %/)
    expect(earlier).toMatch(/population: 16 totals, largest gap 0\.00 %/)
    expect(earlier).toMatch(/valueAdded: \d+ totals, largest gap 0\.00 %/)
    expect(earlier).toMatch(/^ {2}dwellings +100 % {2}17 of 17$/m)
    expect(earlier).not.toMatch(/^ {2}commuting /m)
    const copy = copyToyPack()
    copy.edit('2010/population.csv', (text) =>
      text.replace(/,hill,0,(\d+)/, ',hill,0,1').replace('hill,0,', 'hill,0,9'),
    )
    expect(checkPack(copy.folder).problems.map(({ file }) => file.slice(copy.folder.length))).toContain(
      '/2010/margins.csv',
    )
    copy.clean()
  })

  it('are part of the hash, and hold no table of the country', () => {
    const copy = copyToyPack()
    copy.edit('2010/scalars.csv', (text) => text.replace('2700000', '2700001'))
    expect(loadPack(copy.folder).hash).not.toBe(loadPack('packs/toy').hash)
    copy.write('2010/sectors.csv', 'id\n')
    expect(checkPack(copy.folder).problems[0]!.message).toMatch(/^unknown table "sectors.csv"/)
    copy.clean()
  })
})

describe('events of a pack', () => {
  it('name places, sectors, months in order', () => {
    const copy = copyToyPack()
    copy.edit('event-effects.csv', (text) =>
      text
        .replace('valley,goods,2011-07,2011-09', 'vally,,2011-09,2011-07')
        .replace('removal,dwellings', 'removel,dwelings'),
    )
    const messages = checkPack(copy.folder).problems.map(({ message }) => message.split('?')[0])
    expect(messages).toEqual([
      'unknown event "removel", did you mean "removal"',
      'unknown place "vally", did you mean "valley"',
      'unknown sector ""; known: goods, services, public',
      'is before from',
    ])
    copy.clean()
  })
})
