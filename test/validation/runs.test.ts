import { describe, expect, it } from 'vitest'
import { simulate } from '../../src/simulation/simulate.ts'
import { recordRun, validateGroup } from '../../src/validation/run-validation.ts'
import { MEASURES, nameOfMeasure } from '../../src/validation/topics.ts'
import { toyRequest } from '../simulation/toy-run.ts'

const request = toyRequest({ months: 30 })
const { record, hash } = recordRun(request)

describe('a run that is sampled', () => {
  it('is the run that it would be unwatched', () => {
    expect(hash).toBe(simulate(request).stateHash)
  })

  it('counts people in its flows as its books do', () => {
    const employed = record.observations.columns.employment
    const last = record.months - 1
    const nation = employed[last * record.observations.areas + record.observations.areas - 1]!
    expect(record.persons.stayers[last]! * record.personsPerAgent).toBeLessThan(nation)
    expect(record.persons.stayers[last]! * record.personsPerAgent).toBeGreaterThan(0.5 * nation)
    const net = record.persons.youngNet.reduce((sum, value) => sum + value, 0)
    expect(net).toBe(0)
  })

  it('keeps two Decembers, in which firms are matched by key', () => {
    expect(record.firms.years.length).toBe(2)
    const [first, second] = record.firms.years
    expect(second!.count).toBe(record.firms.stock[23])
    expect(first!.count).toBe(record.firms.stock[11])
    const closed = first!.count + record.firms.founded.subarray(12, 24).reduce((sum, value) => sum + value, 0)
    expect(closed).toBeGreaterThanOrEqual(second!.count)
  })

  it('describes every measure that it takes', () => {
    let outcomes: Readonly<Record<string, number | null>> = {}
    validateGroup([toyRequest({ months: 12 })], (_, result) => (outcomes = result.outcomes), {})
    const names = Object.keys(outcomes).map(nameOfMeasure)
    expect(names.filter((name) => !(name in MEASURES))).toEqual([])
    expect(outcomes['agency-deviation']).toBe(0)
  })
})
