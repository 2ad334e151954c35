import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { solveBaseFlows } from '../../src/synthesis/base-flows.ts'
import { fitMargins } from '../../src/synthesis/commuting.ts'
import { fitRow } from '../../src/synthesis/fit-row.ts'
import { summariseFit } from '../../src/synthesis/fit-summary.ts'
import { measureSizes } from '../../src/synthesis/sizes.ts'
import { PACKS, sum } from './countries.ts'

const row = (table: Float64Array, columns: number, at: number) => sum(table.subarray(at * columns, (at + 1) * columns))

test('proportional fitting meets both margins of a positive table and keeps its odds', () => {
  const entry = fc.double({ min: 0.1, max: 10, noNaN: true })
  fc.assert(
    fc.property(
      fc.array(entry, { minLength: 6, maxLength: 6 }),
      fc.array(entry, { minLength: 6, maxLength: 6 }),
      (seed, goal) => {
        const [table, target] = [Float64Array.from(seed), Float64Array.from(goal)]
        const rows = Float64Array.of(row(target, 3, 0), row(target, 3, 1))
        const columns = Float64Array.from({ length: 3 }, (_, c) => target[c]! + target[3 + c]!)
        fitMargins(table, rows, columns, 400)
        for (let r = 0; r < 2; r++) expect(row(table, 3, r) / rows[r]!).toBeCloseTo(1, 6)
        for (let c = 0; c < 3; c++) expect((table[c]! + table[3 + c]!) / columns[c]!).toBeCloseTo(1, 6)
        const odds = (values: ArrayLike<number>) => (values[0]! * values[4]!) / (values[1]! * values[3]!)
        expect(odds(table) / odds(seed)).toBeCloseTo(1, 6)
      },
    ),
    { numRuns: 50 },
  )
})

describe.each(['toy', 'korea'] as const)('the base year of %s', (name) => {
  const pack = PACKS[name]
  const personsPerAgent = name === 'toy' ? 20 : 1000
  const sizes = measureSizes(pack, personsPerAgent)
  const flows = solveBaseFlows(pack, sizes, 0.5)
  const S = pack.sectors.length
  const output = Float64Array.from({ length: S }, (_, s) => sum(flows.output.filter((_, cell) => cell % S === s)))

  test('uses of every product are its output and imports', () => {
    for (let product = 0; product < S; product++) {
      let inputs = 0
      for (let user = 0; user < S; user++)
        inputs += (pack.domesticInputs[product * S + user]! + pack.importedInputs[product * S + user]!) * output[user]!
      const home = flows.consumption[product]! + flows.investment[product]! + flows.government[product]!
      const absorbed = (output[product]! - flows.exports[product]!) / (1 - flows.importShare[product]!)
      expect((inputs + home) / absorbed, pack.sectors[product]!.id).toBeCloseTo(1, 6)
    }
  })

  test('has no negative flow, and what final users and the state spend is what was earned', () => {
    for (const values of [flows.output, flows.consumption, flows.investment, flows.government, flows.exports])
      expect(values.every((won) => won >= 0)).toBe(true)
    const final = sum(flows.consumption) + sum(flows.investment) + sum(flows.government)
    expect(final / (sum(flows.firmValueAdded) + sum(flows.ownValueAdded))).toBeCloseTo(1, 6)
  })

  test('has a firm in every cell with market jobs, and never more firms than jobs', () => {
    for (let cell = 0; cell < sizes.jobs.length; cell++) {
      const market = sizes.jobs[cell]! - sizes.publicJobs[cell]!
      expect(sizes.firms[cell]! > 0).toBe(market > 0)
      expect(sizes.firms[cell]).toBeLessThanOrEqual(market)
      expect(sizes.cellStart[cell + 1]! - sizes.cellStart[cell]!).toBeGreaterThan(sizes.firms[cell]!)
    }
  })
})

test('a summary names the largest misfit of a table and the share that is misplaced', () => {
  const rows = [fitRow('a', 'persons', 'x', 10, 12), fitRow('b', 'won', 'z', 0, 0), fitRow('a', 'persons', 'y', 30, 27)]
  expect(summariseFit(rows)).toEqual([
    { table: 'a', margins: 2, largest: rows[2], misplaced: 5 / 40 },
    { table: 'b', margins: 1, largest: rows[1], misplaced: 0 },
  ])
})
