import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseMonth } from '../../src/base/months.ts'
import { expandMixes } from '../../src/scenario/mixes.ts'
import { printResolved } from '../../src/scenario/print-resolved.ts'
import { BENCH, read, writeFiles } from './folder.ts'

const MINIMAL = `apiVersion: regio/v1
kind: Scenario
metadata: { id: least }
pack: small
run: { start: 2017-01, months: 24 }
`

const fromText = (text: string) => read(writeFiles({ 'main.yaml': text }))

describe('a resolved scenario', () => {
  test('has every default filled in', () => {
    const { scenario } = fromText(MINIMAL)
    expect(scenario).toMatchObject({
      kind: 'Scenario',
      title: { en: 'least', ko: 'least' },
      run: { start: parseMonth('2017-01'), end: parseMonth('2018-12'), burnInMonths: 60, personsPerAgent: 500 },
      replications: { seed: 'regio', count: 8, min: 8, max: 8 },
      policies: {},
      budget: { rule: 'none' },
      mixes: [{ name: 'least', policies: [] }],
      reference: 'least',
      record: { monthly: ['employment', 'wage'], flows: ['job', 'graduate', 'study', 'other'] },
      output: { report: ['ko', 'en'], tables: ['parquet', 'csv'] },
    })
  })

  test('has places, months and fields of policies written out', () => {
    const { people, gear } = fromText(BENCH).scenario!.policies
    expect(people).toMatchObject({
      name: 'people',
      use: 'training',
      regions: ['inland'],
      places: ['valley', 'hill'],
      sectors: ['goods', 'services'],
      from: parseMonth('2018-01'),
      to: parseMonth('2024-12'),
      rampMonths: 0,
      intensity: 1,
      settings: { peopleShare: 0.8, mode: 'local', isOpen: false },
    })
    expect(gear).toMatchObject({ from: parseMonth('2017-01'), to: parseMonth('2026-12'), regions: ['inland'] })
  })

  test('is frozen to the bottom', () => {
    const { scenario } = fromText(BENCH)
    const walk = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(walk))
    expect(walk(scenario)).toBe(true)
  })

  test('warns of policies outside the run', () => {
    const warnings = (months: string) =>
      fromText(BENCH.replace('from: 2018-01, to: 2024-12', months)).warnings.map(
        ({ path, message }) => `${path} ${message}`,
      )
    expect(warnings('from: 2018-01')).toEqual([])
    expect(warnings('from: 2027-01')[0]).toBe(
      'policies.people.from begins 2027-01, after the run ends, 2026-12: no effect',
    )
    expect(warnings('from: 2015-01, to: 2016-12')[0]).toMatch(/^policies.people.to ends 2016-12, before the run begins/)
    expect(warnings('from: 2016-12')[0]).toMatch(/works from then$/)
  })

  test('sets every placebo of the country beside a bench that names none, and none beside one that says so', () => {
    const bench = (placebos: string) => fromText(BENCH.replace(/^placebos: .*$/m, placebos)).scenario!.placebos
    expect(bench('')).toEqual(['cash'])
    expect(bench('placebos: []')).toEqual([])
  })

  test('warns of a budget rule that finds no budget to work on', () => {
    const ruled = BENCH.replace(/^budget: .*$/m, 'budget: { rule: equal-cost, envelopeBnKrwPerYear: 1000 }')
    expect(fromText(ruled).warnings).toEqual([])
    const free = ruled.replaceAll(/budgetBnKrwPerYear: \d+/g, 'budgetBnKrwPerYear: 0')
    expect(fromText(free).warnings.map(({ path }) => path)).toContain('budget.rule')
  })

  test('warns of windows that the run does not reach', () => {
    const { warnings } = fromText(BENCH.replace('[years-3-5, after-end]', '[years-3-5, years-8-10, years-9-11]'))
    expect(warnings.map(({ path, message }) => `${path} ${message}`)).toEqual([
      'outcomes.balance.windows[2] years-9-11 ends 2027-12, after the run ends, 2026-12: no value',
    ])
  })
})

describe('mixes', () => {
  test('a factorial is all subsets of its policies', () => {
    const factors = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,5}$/), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(factors, (factorial) => {
        const mixes = expandMixes({ grid: { factorial } })
        expect(new Set(mixes.map((mix) => mix.name)).size).toBe(2 ** factorial.length)
        expect(mixes[0]).toEqual({ name: 'grid:none', policies: [] })
        expect(mixes.at(-1)).toEqual({ name: `grid:${factorial.join('+')}`, policies: factorial })
      }),
    )
  })
})

describe('the resolved file', () => {
  test.each([
    ['a bench', BENCH],
    ['a scenario', MINIMAL],
  ])('%s run by itself is the same scenario', (_, text) => {
    const first = fromText(text)
    const again = fromText(printResolved(first.tree, false))
    expect({ ...again.scenario, folder: '' }).toEqual({ ...first.scenario, folder: '' })
    expect(printResolved(again.tree, false)).toBe(printResolved(first.tree, false))
  })

  test('tells where each value was written', () => {
    const folder = writeFiles({
      'main.yaml':
        'apiVersion: regio/v1\nkind: Scenario\nmetadata: { id: child }\nextends: parent.yaml\nrun: { months: 36 }\n',
      'parent.yaml': MINIMAL,
    })
    const lines = printResolved(read(folder, ['run.personsPerAgent=50']).tree, true).split('\n')
    const originOf = (start: string) => lines.find((line) => line.trim().startsWith(start))?.split('# ')[1]
    expect(originOf('start:')).toBe('parent.yaml:5:15')
    expect(originOf('months:')).toBe('main.yaml:5:16')
    expect(originOf('personsPerAgent:')).toBe('--set run.personsPerAgent=50')
    expect(originOf('burnInMonths:')).toBe('default')
  })

  test('texts survive whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), (title) => {
        fc.pre(/\P{Cc}/u.test(title) && !/\p{Cs}/u.test(title))
        const text = MINIMAL.replace('{ id: least }', `{ id: least, title: { en: ${JSON.stringify(title)} } }`)
        const first = fromText(text)
        expect(first.scenario!.title.en).toBe(title)
        expect(fromText(printResolved(first.tree, true)).scenario!.title.en).toBe(title)
      }),
      { numRuns: 50 },
    )
  })
})
