import { expect, test } from 'vitest'
import { runTo, toyEconomy } from './toy-economy.ts'

test('open jobs per slot are learnt in burn-in and stay the base afterwards', () => {
  const economy = runTo(toyEconomy(), '2016-12')
  const { regions } = economy.world
  const base = [...regions.openness]
  for (const openness of base) expect(openness).toBeGreaterThan(0)
  runTo(economy, '2017-06')
  expect([...regions.openness]).toEqual(base)
})
