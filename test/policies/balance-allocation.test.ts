import { expect, test } from 'vitest'
import type { Economy } from '../../src/phases/economy.ts'
import { forkEconomy, openEconomy } from '../../src/simulation/open-economy.ts'
import { runTo } from '../phases/toy-economy.ts'
import { toyRequest } from '../simulation/toy-run.ts'

const open = (parameters: Readonly<Record<string, number>> = {}) =>
  openEconomy(toyRequest({ personsPerAgent: 60, burnInMonths: 1, parameters }), []).economy
const start = runTo(open(), '2016-12')

function split(fields: Record<string, unknown>, last = '2017-02', disturb = (_: Economy) => {}, from = start): Economy {
  const rule = { name: 'split', use: 'balance-allocation', fields: { from: '2017-01', ...fields } }
  const economy = forkEconomy(from, [rule])
  return runTo(economy, last, () => disturb(economy))
}

/** Share of the poorer region in what all programmes of today get. */
function today(economy: Economy): number {
  const { appropriated, claimed } = economy.practice.accounts
  let [inland, all] = [0, 0]
  for (const [row, { region }] of economy.world.pack.programmes.entries()) {
    const won = appropriated[row]! - claimed[row]!
    all += won
    inland += region === 1 ? won : 0
  }
  return inland / all
}

const MODES = ['concentrated', 'per-head', 'need-based'] as const

test('support moves to where the rule sends it, the more of it the rule splits, and the nation’s sum stays', () => {
  const shares = MODES.map((mode) => today(split({ mode, todayShare: 1 })))
  expect(shares).toEqual(shares.toSorted((one, other) => one - other))
  const doses = [0, 0.25, 0.5, 1].map((todayShare) => today(split({ mode: 'need-based', todayShare })))
  expect(doses).toEqual(doses.toSorted((one, other) => one - other))
  expect(doses[3]).toBeGreaterThan(doses[0]!)
  const sum = (economy: Economy) => economy.practice.accounts.appropriated.reduce((all, won) => all + won, 0)
  expect(sum(split({ todayShare: 1 }))).toBe(sum(split({ intensity: 0 })))
})

test('regions do not differ in weight where product does not move money', () => {
  const rigid = runTo(open({ 'allocation.productWeight': 0 }), '2016-12')
  expect([...split({ mode: 'need-based' }, '2017-01', () => {}, rigid).regionLevers.allocationWeight]).toEqual([1, 1])
})

test('performance is measured, not additional: a region that the world’s demand lifts gets more, year after year', () => {
  const lifted = split({ mode: 'performance-based' }, '2018-02', ({ world }) => {
    if (world.nation.month[0]! % 12 === 11) world.regions.product[0]! *= 1.05
  })
  const usual = split({ mode: 'performance-based' }, '2018-02')
  expect(lifted.regionLevers.allocationWeight[0]).toBeGreaterThan(usual.regionLevers.allocationWeight[0]!)
})

test('competition inside a region makes agencies pick winners', () => {
  const picking = (competition: number) => split({ competition }, '2017-01').support.picking[0]!
  const levels = [0, 0.25, 0.5, 1].map(picking)
  expect(levels).toEqual(levels.toSorted((one, other) => one - other))
  expect(levels[3]).toBeGreaterThan(levels[0]!)
})
