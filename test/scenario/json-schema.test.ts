import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { scenarioJsonSchema } from '../../src/scenario/json-schema.ts'
import { accepts, type Json } from './accepts.ts'
import { BENCH, read, writeFiles } from './folder.ts'
import { smallVocabulary } from './small-vocabulary.ts'

const schema = scenarioJsonSchema(smallVocabulary)
const valid = (text: string) => accepts(schema, parse(text))

describe('the JSON Schema', () => {
  test('is draft-07 and refers to nothing that is not there', () => {
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#')
    const references = new Set(JSON.stringify(schema).match(/#\/definitions\/[^"]+/g))
    for (const reference of references) expect(schema.definitions as Json).toHaveProperty([reference.slice(14)])
    expect(references.size).toBeGreaterThan(10)
  })

  test('accepts what the program accepts', () => {
    expect(read(writeFiles({ 'main.yaml': BENCH })).scenario!.id).toBe('both-ways')
    expect(valid(BENCH)).toBe(true)
  })

  test.each([
    ['an unknown key', 'reference:', 'referense:'],
    ['an unknown key below', 'months: 120', 'month: 120'],
    ['a missing key', 'pack: small\n', ''],
    ['an unknown kind', 'kind: Bench', 'kind: Bunch'],
    ['text for a number', 'months: 120', 'months: ten'],
    ['a number out of range', 'months: 120', 'months: 1201'],
    ['a bad month', '2017-01', '2017-13'],
    ['a bad name', 'wages-hold', 'Wages'],
    ['an unknown policy', 'use: equipment', 'use: equipmint'],
    ['an unknown region', '[coast]', '[cost]'],
    ['another policy’s field', 'sectors: [goods]', 'peopleShare: 0.5'],
    ['an unknown parameter', 'market.homeBias', 'market.homeBiass'],
    ['a parameter out of range', 'homeBias: 2', 'homeBias: 20'],
    ['an unknown uncertain parameter', 'migration.wageWeight', 'migration.weight'],
    ['an unknown distribution', 'dist: normal', 'dist: norm'],
    ['an unknown window', 'after-end]', 'afterwards]'],
  ])('refuses %s', (_, from, to) => {
    expect(BENCH).toContain(from)
    expect(valid(BENCH.replace(from, to))).toBe(false)
  })

  test('lets a file with a parent leave out and delete, but not misspell', () => {
    const child = 'apiVersion: regio/v1\nkind: Bench\nmetadata: { id: child }\nextends: a.yaml\n'
    expect(valid(child)).toBe(true)
    expect(
      valid(`${child}policies: { people: { peopleShare: 0.5 }, gear: null }\nset: { market.homeBias: null }\n`),
    ).toBe(true)
    expect(valid(`${child}policies: { people: { peopleShair: 0.5 } }\n`)).toBe(false)
    expect(valid(`${child}runs: {}\n`)).toBe(false)
    expect(valid(child.replace('extends: a.yaml\n', ''))).toBe(false)
  })
})
