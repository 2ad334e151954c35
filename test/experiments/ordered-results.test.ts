import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createOrderedResults } from '../../src/experiments/ordered-results.ts'
import { plan } from './study.ts'

test('results leave in plan order in whatever order they come, twins right after what they repeat', () => {
  const { rows } = plan()
  const distinct = rows.filter((row) => row.sameAs === null)
  fc.assert(
    fc.property(fc.shuffledSubarray(distinct, { minLength: distinct.length }), (arrivals) => {
      const queue = createOrderedResults(rows)
      const left: [number, string][] = []
      for (const arrival of arrivals) {
        queue.put(arrival.row, { fault: { type: '', message: String(arrival.row), exitCode: 1 } })
        for (let next = queue.take(); next !== null; next = queue.take()) {
          left.push([next.row.row, 'fault' in next.outcome ? next.outcome.fault.message : ''])
        }
      }
      expect(left.map(([row]) => row)).toEqual(rows.map((row) => row.row))
      for (const row of rows.filter((one) => one.sameAs !== null)) {
        const original = rows.find((one) => one.mix === row.sameAs && one.replication === row.replication)!
        expect(left[row.row - 1]![1]).toBe(String(original.row))
      }
      expect(queue.left()).toBe(0)
    }),
  )
})
