import { expect, test } from 'vitest'
import { runTo, toyEconomy } from '../phases/toy-economy.ts'

const weights = (fields: Record<string, unknown>, month = '2017-02') => {
  const rule = { name: 'rule', use: 'balance-allocation', fields: { mode: 'need-based', from: '2017-01', ...fields } }
  const { regionLevers, ledger } = runTo(toyEconomy([rule]), month)
  return { inland: regionLevers.allocationWeight[1]!, today: regionLevers.practiceWeight[1]!, ledger }
}

test('a rule moves its lever the further the stronger it is, from today’s institutions on', () => {
  const [none, half, full] = [0, 0.5, 1].map((intensity) => weights({ intensity }).inland) as [number, number, number]
  expect(none).toBe(1)
  expect(full).toBeGreaterThan(1.01)
  expect(half - 1).toBeCloseTo((full - 1) / 2, 12)
})

test('a rule grows over its ramp and ends with its policy', () => {
  const full = weights({}).inland - 1
  expect(weights({ rampMonths: 4 }).inland - 1).toBeCloseTo(full / 2, 12)
  expect(weights({ to: '2017-01' }).inland).toBe(1)
})

test('two levers of one policy move apart', () => {
  expect(weights({}).today).toBe(1)
  const both = weights({ todayShare: 0.5 })
  expect(both.today - 1).toBeCloseTo((both.inland - 1) / 2, 12)
})

test('a rule leaves regions that its policy does not reach', () => {
  expect(weights({ regions: ['coast'] }).inland).toBe(1)
})
