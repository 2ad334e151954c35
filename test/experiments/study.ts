import { parseMonth } from '../../src/base/months.ts'
import { buildPlan, type StudyPlan } from '../../src/experiments/build-plan.ts'
import type { StudyContext } from '../../src/experiments/study-context.ts'
import type { ResolvedPolicy, ResolvedScenario } from '../../src/scenario/resolved.ts'

/** A country of two regions and three places. */
export const CONTEXT: StudyContext = {
  packFolder: 'packs/toy',
  packHash: 'p'.repeat(64),
  baseYear: 2016,
  code: 'test',
  regionOfPlace: { port: 'north', hill: 'north', plain: 'south' },
  laggingRegions: ['south'],
  outputPerYear: 1e15,
  supportPerYear: 1e12,
}

/** A policy that works from 2018-01 to 2019-12 in the north. */
export function policy(name: string, fields: Record<string, unknown> = {}, budget = 100): ResolvedPolicy {
  const written = { regions: ['north'], from: '2018-01', to: '2019-12', budgetBnKrwPerYear: budget, ...fields }
  return {
    name,
    use: 'workforce-rd',
    fields: written,
    regions: ['north'],
    places: ['port', 'hill'],
    sectors: [],
    studyFields: [],
    from: parseMonth(String(written.from)),
    to: parseMonth(String(written.to)),
    rampMonths: 0,
    budgetBnKrwPerYear: budget,
    intensity: 1,
    settings: {},
  }
}

/** A bench over 48 months from 2017-01 with four mixes and two placebos; `changes` replace what they name. */
export function bench(changes: Partial<ResolvedScenario> = {}): ResolvedScenario {
  return {
    kind: 'Bench',
    id: 'small-bench',
    title: { en: 'Small bench', ko: '작은 비교' },
    packId: 'toy',
    folder: '/nowhere',
    run: {
      start: parseMonth('2017-01'),
      end: parseMonth('2020-12'),
      months: 48,
      burnInMonths: 2,
      personsPerAgent: 5000,
    },
    replications: { seed: 'test', count: 3, min: 3, max: 3, batch: 3 },
    policies: {
      gear: policy('gear', { effect: 0.2 }),
      people: policy('people', { effect: 0.8 }),
    },
    budget: { rule: 'none', discountRatePct: 4.5, tolerancePct: 0.5, financedBy: 'income-tax', pilotReplications: 2 },
    mixes: [
      { name: 'today', policies: ['gear'] },
      { name: 'people', policies: ['people'] },
      { name: 'twin', policies: ['gear'] },
      { name: 'grid:none', policies: [] },
    ],
    reference: 'today',
    placebos: ['cash-transfer', 'public-purchase'],
    uncertainty: { 'migration.wageWeight': { dist: 'normal', mean: 0.6, sd: 0.15, min: 0 } },
    outcomes: [
      { name: 'balance', indicator: 'balanceIndex', windows: ['years-3-5', 'after-end'] },
      { name: 'efficiency', indicator: 'efficiencyIndex', windows: ['years-3-5', 'after-end'] },
    ],
    tradeoff: { x: 'efficiency', y: 'balance' },
    inference: { confidencePct: 95, multiplicity: 'holm' },
    record: { monthly: ['population'], flows: ['other'] },
    output: { report: ['en'], tables: ['parquet'] },
    assert: [],
    world: { set: {}, events: [], packEvents: [] },
    ...changes,
  }
}

/** The plan of a bench. */
export function plan(changes: Partial<ResolvedScenario> = {}): StudyPlan {
  return buildPlan(bench(changes), CONTEXT)
}
