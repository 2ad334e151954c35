import { expect, test } from 'vitest'
import { type ComparedResult, compareResults } from '../../src/experiments/compare-results.ts'

function result(name: string, seed: string, mix: string, values: readonly (number | null)[]): ComparedResult {
  const runs = values.map((value, index) => ({
    mix,
    replication: index + 1,
    seed,
    stateHash: '',
    parameters: {},
    outcomes: { 'balanceIndex@years-3-5': value },
  }))
  return { name, id: mix, seed, packHash: 'p', code: 'c', runs }
}

const base = result('a', 's', 'today', [50, 52, 54, 56])

test('results of one seed are paired by replication: shared luck cancels', () => {
  const { paired, remarks, rows } = compareResults([base, result('b', 's', 'other', [51, 53, 55, 57.2])])
  expect([paired, remarks]).toEqual([true, []])
  expect(rows).toHaveLength(1)
  expect(rows[0]!.difference).toBeCloseTo(1.05, 9)
  expect(rows[0]!.high! - rows[0]!.low!).toBeLessThan(0.4)
})

test('results of other seeds are independent samples and a remark says so', () => {
  const { paired, remarks, rows } = compareResults([base, result('b', 't', 'other', [51, 53, 55, 57.2])])
  expect(paired).toBe(false)
  expect(remarks.join()).toContain('not paired')
  expect(rows[0]!.high! - rows[0]!.low!).toBeGreaterThan(5)
})

test('replications that failed on one side and windows outside the run are left out', () => {
  const { rows } = compareResults([base, result('b', 's', 'other', [51, null, 55, 57])])
  expect(rows[0]).toMatchObject({ replications: 3 })
  expect(compareResults([base, result('b', 's', 'other', [null, null])]).rows).toEqual([])
})
