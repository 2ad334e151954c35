import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ORDERS } from '../../tools/random/orders.ts'

interface Evidence {
  figures: { orders: { order: string; tests: { name: string; pValue: number; assessment: string }[] }[] }
}

const evidence = JSON.parse(readFileSync('docs/evidence/random.json', 'utf8')) as Evidence

test('dieharder has judged the draws in every order and failed none', () => {
  expect(evidence.figures.orders.map(({ order }) => order).sort()).toEqual(Object.keys(ORDERS).sort())
  for (const { tests } of evidence.figures.orders) {
    expect(tests.length).toBeGreaterThan(40)
    expect(tests.filter(({ assessment }) => assessment === 'FAILED')).toEqual([])
  }
})

test('no more tests are weak than chance explains, one in a hundred', () => {
  const assessments = evidence.figures.orders.flatMap(({ tests }) => tests.map(({ assessment }) => assessment))
  const weak = assessments.filter((assessment) => assessment !== 'PASSED').length
  expect(weak).toBeLessThan(assessments.length / 100 + 3 * Math.sqrt(assessments.length / 100))
})
