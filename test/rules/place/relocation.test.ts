import { expect, test } from 'vitest'
import { sitePull, siteValue } from '../../../src/rules/place/relocation.ts'

const base = { income: 1, rent: 1, customers: 1, productivity: 0 }
const worth = (change: Partial<typeof base>) => siteValue({ ...base, ...change }, 0.5, 0.3)

test('a site is worth what it gained in productivity and customers less wages and rents', () => {
  expect(worth({})).toBe(0)
  expect(worth({ productivity: 0.1 })).toBeCloseTo(0.1, 12)
  expect(worth({ customers: 1.1 })).toBeGreaterThan(0)
  expect(worth({ income: 1.1 })).toBeLessThan(worth({ rent: 1.1 }))
  expect(worth({ rent: 1.1 })).toBeLessThan(0)
})

test('firms are drawn to better sites, alike to all where they do not care', () => {
  expect(sitePull(0.2, 0.1, 2)).toBeGreaterThan(1)
  expect(sitePull(0.1, 0.2, 2)).toBeLessThan(1)
  expect(sitePull(0.2, 0.1, 0)).toBe(1)
  expect(sitePull(100, 0, 2)).toBe(20)
})
