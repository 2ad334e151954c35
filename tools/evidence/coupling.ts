import { parseMonth } from '../../src/base/months.ts'
import type { PolicyInstance } from '../../src/base/run.ts'
import { fieldsOf } from '../../src/policies/common-fields.ts'
import { workforceRd } from '../../src/policies/workforce-rd.ts'
import { round } from './parts/bands.ts'
import { type Flags, KOREA_TABLES, MODEL_ROOMS } from './parts/program.ts'
import { runWorkers } from './parts/run-workers.ts'

export const rooms = [...MODEL_ROOMS, 'src/indicators', ...KOREA_TABLES]
export const flags: Flags = {
  reps: 20,
  months: 120,
  'burn-in': 60,
  'persons-per-agent': 1000,
  'budget-bn': 1000,
  jobs: 2,
  seed: 'regio-coupling',
}

const WINDOWS = ['year-1', 'years-3-5', 'years-8-10']
const INDICATORS = [
  ...['realGrdp', 'disposableIncomePerHead', 'employment', 'unemploymentRate', 'population:capital'],
  ...['balanceIndex', 'efficiencyIndex'],
]

type Outcomes = Readonly<Record<string, number | null>>

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (values.length - 1)
}

/** How much common draws shrink the spread of a difference: the sd with unpaired draws over that with paired ones. */
function compare(pairs: readonly (readonly [Outcomes, Outcomes])[], key: string) {
  const values = (index: 0 | 1) => pairs.map((pair) => pair[index][key] ?? Number.NaN)
  const [baseline, policy] = [values(0), values(1)]
  const paired = Math.sqrt(variance(policy.map((value, k) => value - baseline[k]!)))
  const independent = Math.sqrt(variance(baseline) + variance(policy))
  return { key, independent, paired, ratio: paired > 0 ? round(independent / paired, 2) : null }
}

function policyOf(budget: number): PolicyInstance {
  const fields = Object.fromEntries(
    Object.entries(fieldsOf(workforceRd)).flatMap(([name, spec]) =>
      'default' in spec && spec.default !== undefined ? [[name, spec.default]] : [],
    ),
  )
  const span = { from: parseMonth('2017-01'), to: parseMonth('2026-12') }
  return { name: 'people', use: workforceRd.id, fields: { ...fields, ...span, budgetBnKrwPerYear: budget } }
}

/** Runs with and without a policy on the same draws. */
export async function run(given: Flags): Promise<object> {
  const tasks = Array.from({ length: Number(given.reps) }, (_, k) => ({
    policy: policyOf(Number(given['budget-bn'])),
    task: {
      seed: String(given.seed),
      replication: k + 1,
      personsPerAgent: Number(given['persons-per-agent']),
      burnInMonths: Number(given['burn-in']),
      months: Number(given.months),
    },
  }))
  const script = new URL('./workers/coupling.mjs', import.meta.url)
  const pairs = await runWorkers<[Outcomes, Outcomes]>(script, tasks, Number(given.jobs))
  const keys = INDICATORS.flatMap((id) => WINDOWS.map((window) => `${id}@${window}`))
  const known = keys.filter((key) => typeof pairs[0]![0][key] === 'number')
  return { policy: workforceRd.id, replications: tasks.length, spreads: known.map((key) => compare(pairs, key)) }
}
