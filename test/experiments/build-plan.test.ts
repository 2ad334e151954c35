import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildPlan, requestOf } from '../../src/experiments/build-plan.ts'
import { drawParameters } from '../../src/experiments/draw-parameters.ts'
import { splitTasks } from '../../src/experiments/split-tasks.ts'
import { bench, CONTEXT, plan, policy } from './study.ts'

const ARMS = ['today', 'people', 'twin', 'grid:none', 'cash-transfer', 'public-purchase', 'cash-lagging']

test('runs are replication-major, so that a stopped study is balanced', () => {
  const { rows } = plan()
  expect(rows.map((row) => row.row)).toEqual(rows.map((_, index) => index + 1))
  expect(rows.map((row) => row.mix)).toEqual([...ARMS, ...ARMS, ...ARMS])
  expect(rows.map((row) => row.replication)).toEqual([1, 2, 3].flatMap((r) => ARMS.map(() => r)))
})

test('mixes of equal content share one run and keep their names', () => {
  const twins = plan().rows.filter((row) => row.sameAs !== null)
  expect(twins.map((row) => [row.mix, row.sameAs])).toEqual(Array(3).fill(['twin', 'today']))
})

test('uncertain parameters are paired with replications, never crossed', () => {
  const { rows } = plan()
  const values = [1, 2, 3].map(
    (r) => new Set(rows.filter((row) => row.replication === r).map((row) => row.parameters['migration.wageWeight'])),
  )
  expect(values.map((set) => set.size)).toEqual([1, 1, 1])
  expect(new Set(values.flatMap((set) => [...set])).size).toBe(3)
})

test('a further uncertain parameter changes no other draw', () => {
  const wage = { dist: 'normal', mean: 0.6, sd: 0.15 } as const
  const other = { dist: 'uniform', min: 1, max: 2 } as const
  const alone = drawParameters({ wage }, 'seed', 4)
  expect(drawParameters({ other, wage }, 'seed', 4).wage).toBe(alone.wage)
  expect(drawParameters({ wage }, 'seed', 5).wage).not.toBe(alone.wage)
})

test('draws respect their bounds and have the stated means', () => {
  const uncertainty = {
    normal: { dist: 'normal', mean: 1, sd: 2, min: 0 },
    log: { dist: 'lognormal', median: 2, sdLog: 0.5, max: 6 },
    flat: { dist: 'uniform', min: -1, max: 3 },
    three: { dist: 'triangular', min: 0, mode: 3, max: 6 },
  } as const
  const draws = Array.from({ length: 2000 }, (_, r) => drawParameters(uncertainty, 's', r + 1))
  for (const { normal, log, flat, three } of draws as Record<'normal' | 'log' | 'flat' | 'three', number>[]) {
    expect(normal >= 0 && log > 0 && log <= 6 && flat >= -1 && flat <= 3 && three >= 0 && three <= 6).toBe(true)
  }
  const mean = (name: string) => draws.reduce((sum, draw) => sum + draw[name]!, 0) / draws.length
  expect(mean('flat')).toBeCloseTo(1, 0)
  expect(mean('three')).toBeCloseTo(3, 0)
  expect(mean('normal')).toBeCloseTo(2.02, 0)
})

test('a placebo hands out the mean of the mixes that cost anything, where any mix reaches, while they spend', () => {
  const policies = { gear: policy('gear', {}, 100), late: policy('late', { from: '2019-01', to: '2020-06' }, 300) }
  const mixes = [
    { name: 'today', policies: ['gear'] },
    { name: 'late', policies: ['late'] },
    { name: 'nothing', policies: [] },
  ]
  const { arms } = plan({ policies, mixes })
  const cash = arms.find((arm) => arm.name === 'cash-transfer')!
  expect(cash.policies.map((one) => [one.fields.from, one.fields.to, one.fields.budgetBnKrwPerYear])).toEqual([
    ['2018-01', '2018-12', 50],
    ['2019-01', '2019-12', 200],
    ['2020-01', '2020-06', 150],
  ])
  expect(cash.policies[0]!.fields.places).toEqual(['port', 'hill'])
  const lagging = arms.find((arm) => arm.name === 'cash-lagging')!
  expect(lagging.policies.map((one) => one.name)).toEqual(['gear', 'cash-lagging', 'cash-lagging-2', 'cash-lagging-3'])
  expect(lagging.policies[1]!.fields).toEqual({ ...cash.policies[0]!.fields, places: ['plain'] })
})

test('the smallest effect that counts is that of cash added to the reference', () => {
  const lagging = plan().arms.find((arm) => arm.role === 'cash-lagging')!
  expect(lagging.policies.map((one) => one.use)).toEqual(['workforce-rd', 'cash-transfer'])
})

test('under a budget rule a placebo hands out the envelope', () => {
  const budget = {
    rule: 'equal-cost',
    envelopeBnKrwPerYear: 1000,
    discountRatePct: 4.5,
    tolerancePct: 0.5,
    financedBy: 'debt',
    pilotReplications: 2,
  } as const
  const cash = plan({ budget }).arms.find((arm) => arm.name === 'cash-transfer')!
  expect(cash.policies[0]!.fields.budgetBnKrwPerYear).toBe(1000)
})

test('windows count from the earliest policy of the bench and are the same for every arm', () => {
  const { windows } = plan().windows
  expect(windows).toEqual([
    { id: 'years-3-5', first: 2020 * 12, last: 2022 * 12 + 11 },
    { id: 'after-end', first: 2021 * 12, last: 2021 * 12 + 11 },
  ])
})

test('where mixes end at different times each end has its own window, recorded in every arm', () => {
  const policies = { gear: policy('gear'), short: policy('short', { to: '2018-12' }) }
  const mixes = [
    { name: 'today', policies: ['gear'] },
    { name: 'short', policies: ['short'] },
  ]
  const { windows } = plan({ policies, mixes })
  expect(windows.windows.map((window) => window.id)).toEqual(['years-3-5', 'after-end:2018-12', 'after-end:2019-12'])
  expect(windows.idFor('after-end', 'short')).toBe('after-end:2018-12')
  expect(windows.idFor('years-3-5', 'short')).toBe('years-3-5')
})

test('the plan hash follows scenario, pack and code, and nothing about folders', () => {
  const base = plan().hash
  expect(buildPlan(bench({ folder: '/elsewhere' }), { ...CONTEXT, packFolder: '/x' }).hash).toBe(base)
  expect(buildPlan(bench(), { ...CONTEXT, packHash: 'q' }).hash).not.toBe(base)
  expect(buildPlan(bench(), { ...CONTEXT, code: 'next' }).hash).not.toBe(base)
  expect(plan({ placebos: [] }).hash).not.toBe(base)
})

test('requests of one replication differ in nothing but mix and policies', () => {
  const one = plan()
  const [first, second] = one.rows.map((row) => requestOf(one, row))
  expect({ ...first, mix: '', policies: [] }).toEqual({ ...second, mix: '', policies: [] })
})

test('tasks cover every distinct run once, in order, whatever the number of workers', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 12 }), (jobs, count) => {
      const { rows } = plan({ replications: { seed: 's', count, min: count, max: count, batch: count } })
      const tasks = splitTasks(rows, jobs)
      const covered = tasks.flatMap((task) => task.rows.map((row) => row.row))
      expect(covered).toEqual(rows.filter((row) => row.sameAs === null).map((row) => row.row))
      expect(tasks.every((task) => task.rows.length > 0)).toBe(true)
      if (count % jobs === 0) expect(tasks).toHaveLength(count)
    }),
  )
})

test('a mix that lists the policies of another in another order shares its run', () => {
  const mixes = [
    { name: 'one', policies: ['gear', 'people'] },
    { name: 'other', policies: ['people', 'gear'] },
  ]
  const { rows } = plan({ mixes, reference: 'one', replications: { seed: 's', count: 1, min: 1, max: 1, batch: 1 } })
  expect(rows.find((row) => row.mix === 'other')?.sameAs).toBe('one')
})
