import { describe, expect, test } from 'vitest'
import { measureFit } from '../../src/synthesis/fit-report.ts'
import { summariseFit } from '../../src/synthesis/fit-summary.ts'
import { STATUS } from '../../src/world/person-columns.ts'
import { PACKS, sum, synthesisOf } from './countries.ts'

/** Largest difference of a row of each table: a person, what rounding leaves, or nothing. */
const WITHIN_ONE = ['persons by place and age', 'unemployed by place', 'employees by place of work']
const WITHIN_HALF = ['self-employed by place', 'employees by region', 'unemployed']
const EXACT = ['agencies by region', 'agencies by region and function']
const BALANCED = ['home sales by product', 'home sales by place', 'equipment per yearly product']
/** Largest share of a table's persons or won that miss their margin. */
const MISPLACED = {
  'adults by place and education': 0.03,
  'employed by place': 0.005,
  'employees by sector': 0.01,
  'value added by place and sector': 0.03,
  'value added by region': 0.02,
  'value added by sector': 0.02,
} as const

describe.each([
  ['toy', 20],
  ['toy', 200],
  ['korea', 5000],
  ['korea', 2000],
] as const)('%s at 1:%i', (name, personsPerAgent) => {
  const synthesis = synthesisOf(PACKS[name], personsPerAgent)
  const { world, sizes } = synthesis
  const fit = measureFit(synthesis)
  const rows = (tables: readonly string[]) => fit.filter(({ table }) => tables.includes(table))

  test('margins of persons hold up to the rounding of one person', () => {
    for (const row of rows(WITHIN_ONE)) expect(Math.abs(row.difference), row.margin).toBeLessThan(1)
    for (const row of rows(WITHIN_HALF)) expect(Math.abs(row.difference), row.margin).toBeLessThanOrEqual(0.5)
    for (const row of rows(['employed by place'])) expect(Math.abs(row.difference), row.margin).toBeLessThanOrEqual(3)
  })

  test('what sellers supply is what buyers order, and wear uses up investment', () => {
    for (const row of rows(BALANCED)) expect(row.got / row.wanted, `${row.table} ${row.margin}`).toBeCloseTo(1, 9)
  })

  test('agencies are exact', () => {
    for (const row of rows(EXACT)) expect(row.difference, `${row.table} ${row.margin}`).toBe(0)
  })

  test('the opening flows leave no lending to state and abroad, and little to firms', () => {
    const lending = new Map(rows(['net lending, opening flows']).map(({ margin, got }) => [margin, got]))
    expect(lending.get('government')).toBeCloseTo(0, 9)
    expect(lending.get('rest-of-world')).toBeCloseTo(0, 9)
    expect(Math.abs(lending.get('firms')!)).toBeLessThan(0.015)
  })

  test('little is misplaced where margins cannot all hold', () => {
    const summaries = new Map(summariseFit(fit).map(({ table, misplaced }) => [table, misplaced]))
    for (const [table, most] of Object.entries(MISPLACED)) expect(summaries.get(table), table).toBeLessThan(most)
  })

  test('every job has a holder, who lives in the region of the firm', () => {
    const { persons, firms } = world
    const employed = [...persons.status.keys()].filter((person) => persons.status[person] === STATUS.EMPLOYED)
    expect(employed).toHaveLength(sum(sizes.jobs))
    expect(sum(firms.staff)).toBe(sum(sizes.jobs))
    const region = (place: number) => world.places.region[place]
    expect(employed.every((p) => region(firms.place[persons.employer[p]!]!) === region(persons.place[p]!))).toBe(true)
  })
})
