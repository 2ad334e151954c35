import { describe, expect, test } from 'vitest'
import type { RunRequest, RunResult } from '../../../src/base/run.ts'
import { needsPilot, pilotKey } from '../../../src/experiments/budget/pilot-plan.ts'
import { discountFactor, yearlyMoney } from '../../../src/experiments/budget/present-value.ts'
import { solveBudget } from '../../../src/experiments/budget/solve-budget.ts'
import { buildPlan, requestOf, type WindowedRequest } from '../../../src/experiments/build-plan.ts'
import { createInlineRunner } from '../../../src/experiments/task-runner.ts'
import type { ResolvedScenario } from '../../../src/scenario/resolved.ts'
import { fakeSimulate } from '../fake-simulate.ts'
import { bench, CONTEXT, plan, policy } from '../study.ts'

type Budget = ResolvedScenario['budget']

const RULE: Budget = {
  rule: 'equal-cost',
  envelopeBnKrwPerYear: 300,
  discountRatePct: 4.5,
  tolerancePct: 0.5,
  financedBy: 'income-tax',
  pilotReplications: 2,
}
const seeds = new Set<string>()

/** A country whose `people` cannot spend more than 250 a year, and where a won spent earns a tenth back in taxes. */
function simulate(request: WindowedRequest): RunResult {
  seeds.add(request.seed)
  const fake = fakeSimulate(request)
  const labels = fake.tables.series.columns.month as { labels: readonly string[] }
  const spentIn = (month: number) =>
    request.policies.map(({ name, fields }) => {
      const runs = labels.labels[month]! >= String(fields.from) && labels.labels[month]! <= String(fields.to)
      const most = name === 'people' ? 250 : Number.POSITIVE_INFINITY
      return runs ? (Math.min(most, 0.8 * Number(fields.budgetBnKrwPerYear)) * 1e9) / 12 : 0
    })
  const months = Array.from({ length: request.months }, (_, month) => month)
  const share = request.events.find(({ set }) => 'finance.incomeTaxShare' in set)?.set['finance.incomeTaxShare'] ?? 1
  const spent = months.flatMap(spentIn)
  const total = (month: number) => spentIn(month).reduce((sum, won) => sum + won, 0)
  const codes = Int32Array.from(spent, (_, row) => Math.floor(row / Math.max(1, request.policies.length)))
  const text = (label: string, rows: number) => ({ codes: new Int32Array(rows), labels: [label] })
  return {
    ...fake,
    tables: {
      ...fake.tables,
      budget: {
        rows: spent.length,
        columns: { month: { codes, labels: labels.labels }, spent: Float64Array.from(spent) },
        integerColumns: [],
      },
      accounts: {
        rows: months.length,
        columns: {
          month: { codes: Int32Array.from(months), labels: labels.labels },
          payer: text('central-government', months.length),
          payee: text('programmes', months.length),
          won: Float64Array.from(months, (month) => total(month) * (1 - 0.1 - 0.75 * share)),
        },
        integerColumns: [],
      },
    },
  }
}

async function solve(changes: Partial<ResolvedScenario>) {
  const runner = createInlineRunner((requests, onResult) => {
    for (const [index, request] of requests.entries()) onResult(index, simulate(request))
  })
  const study = plan(changes)
  const options = { runner, threads: 1, signal: new AbortController().signal, progress: () => {} }
  const solved = (await solveBudget(study, options))!
  return { study, solved, of: (mix: string) => solved.find((one) => one.mix === mix)! }
}

describe('present value', () => {
  test('paying the envelope in its months is the envelope at any rate', () => {
    const months = [3, 4, 5, 40, 41]
    for (const rate of [0, 4.5, 20]) {
      const money = yearlyMoney(rate, months)
      const paid = months.reduce((sum, month) => sum + money.perYear(1e12 / 12, month), 0)
      expect(paid).toBeCloseTo(1000, 9)
    }
  })

  test('a won in a year is worth the reciprocal of one plus the rate', () => {
    expect(discountFactor(4.5, 12)).toBeCloseTo(1 / 1.045, 14)
    expect(discountFactor(4.5, 24)).toBeCloseTo(1 / 1.045 ** 2, 14)
  })
})

describe('equal cost', () => {
  test('scales every mix that has money until it has spent the envelope, on replications of the pilot', async () => {
    seeds.clear()
    const { of, solved } = await solve({ budget: RULE })
    expect(of('today')).toMatchObject({ scale: 3.75, reached: true })
    expect(of('twin')).toEqual({ ...of('today'), mix: 'twin' })
    expect(solved.map(({ mix }) => mix)).not.toContain('grid:none')
    expect([...seeds]).toEqual(['test/pilot'])
  })

  test('says of a mix that cannot spend the envelope what it can spend', async () => {
    const { of } = await solve({ budget: RULE })
    expect(of('people')).toMatchObject({ reached: false, lowestBnKrwPerYear: 0, highestBnKrwPerYear: 250 })
    expect(of('people').pilotResidualPct).toBeCloseTo(-100 / 6, 3)
  })

  test('becomes part of the plan, which then needs no pilot until the study changes', async () => {
    const { study, solved } = await solve({ budget: RULE })
    expect(needsPilot(study)).toBe(true)
    const scenario = bench({ budget: { ...RULE, solved, solvedFor: pilotKey(study.scenario, CONTEXT) } })
    const ready = buildPlan(scenario, CONTEXT)
    expect(needsPilot(ready)).toBe(false)
    const row = ready.rows.find(({ mix }) => mix === 'today')!
    expect(row.budgetScale).toBe(3.75)
    expect((requestOf(ready, row) as RunRequest).policies[0]!.fields.budgetBnKrwPerYear).toBe(375)
    expect(ready.hash).not.toBe(study.hash)
    const policies = { ...scenario.policies, gear: policy('gear', {}, 50) }
    expect(needsPilot(buildPlan({ ...scenario, policies }, CONTEXT))).toBe(true)
  })
})

test('a cap brings down what is above it and leaves what is below as stated', async () => {
  const policies = { gear: policy('gear', {}, 500), people: policy('people', {}, 100) }
  const { of } = await solve({ policies, budget: { ...RULE, rule: 'cap' } })
  expect(of('today')).toMatchObject({ scale: 0.75, reached: true })
  expect(of('people')).toMatchObject({ scale: 1, reached: true, pilotSpentBnKrwPerYear: 80 })
})

test('a neutral deficit takes the share of taxes that pays for the money less what it earns back', async () => {
  const mixes = [
    { name: 'nothing', policies: [] },
    { name: 'gear', policies: ['gear'] },
  ]
  const { of, study, solved } = await solve({
    mixes,
    reference: 'nothing',
    budget: { ...RULE, rule: 'deficit-neutral' },
  })
  expect(of('gear').incomeTaxShare).toBeCloseTo(1.2, 2)
  expect(of('gear').scale).toBe(1)
  expect(of('cash-transfer').reached).toBe(true)
  const ready = buildPlan({ ...study.scenario, budget: { ...study.scenario.budget, solved } }, CONTEXT)
  const shares = ready.rows.slice(0, 2).map((row) => requestOf(ready, row).events)
  expect(shares[0]).toEqual([])
  expect(shares[1]).toMatchObject([{ set: { 'finance.incomeTaxShare': of('gear').incomeTaxShare } }])
})
